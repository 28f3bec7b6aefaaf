package org.folkmoot.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code booth SITE}: exit 0 if every file of the voter's page, or of the key holders', is what the
 * list says, 1 if one is not, 2 if the site cannot be asked.
 */
@Command(
    name = "booth",
    description = "Compare the page on which people vote with the list of its files.",
    mixinStandardHelpOptions = true)
final class BoothCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SITE",
      description = "Address, https://vote.example; with --sources it can be left out.")
  private @Nullable String site;

  @Option(
      names = "--sources",
      paramLabel = "FOLDER",
      description =
          "A copy of the repository: makes the list anew from the sources. Without SITE it is printed.")
  private @Nullable Path sources;

  @Option(
      names = "--keys",
      description = "Compare the scripts of key holders instead, which stand below /trustee/.")
  private boolean keys;

  @Option(
      names = "--files",
      paramLabel = "FILE",
      description = "The list of a release, or one that was kept (default: the site's own).")
  private @Nullable Path kept;

  @Option(
      names = "--hash",
      paramLabel = "HASH",
      description = "SHA-256 of the list, from the first entry of an election's log.")
  private @Nullable String hash;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = line.getOut();
    String address = site;
    Path folder = sources;
    if (address != null) {
      return compare(address, out);
    }
    if (folder == null) {
      throw new ParameterException(line, "SITE or --sources is missing");
    }
    out.print(new String(SourceFolder.in(folder).listOf(keys).toArray(), StandardCharsets.UTF_8));
    out.flush();
    return 0;
  }

  private int compare(String address, PrintWriter out) throws IOException {
    Site asked = new Site(address);
    ServedBooth booth = keys ? ServedBooth.ofKeyHolders(asked) : new ServedBooth(asked);
    Bytes own =
        booth
            .fetch(ServedBooth.LIST)
            .orElseThrow(() -> new MalformedInput(address, 0, null, "serves no list of its files"));
    BoothFiles expected = expected(address, own);
    boolean same = true;
    if (!Digest.ofContent(own.toArray()).equals(expected.digest())) {
      out.println("FAIL  " + ServedBooth.LIST + ": the site serves another list");
      same = false;
    }
    String wanted = hash;
    if (wanted != null && !Digest.parseHex(wanted).equals(expected.digest())) {
      out.println("FAIL  " + ServedBooth.LIST + ": its hash is " + expected.digest().toHex());
      same = false;
    }
    BoothComparison served = BoothComparison.of(booth, expected);
    served.lines().forEach(out::println);
    same &= served.same();
    out.println("files: " + expected.hashes().size());
    out.println("list: " + expected.digest().toHex());
    out.println(same ? "THE SAME" : "NOT THE SAME");
    return same ? 0 : 1;
  }

  private BoothFiles expected(String address, Bytes own) throws IOException {
    Path file = kept;
    Path folder = sources;
    if (file != null) {
      return BoothFiles.parse(file.toString(), Bytes.of(Files.readAllBytes(file)));
    }
    return folder == null
        ? BoothFiles.parse(address, own)
        : BoothFiles.parse(folder.toString(), SourceFolder.in(folder).listOf(keys));
  }
}
