package org.folkmoot.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.folkmoot.ballots.ArchiveFacts;
import org.folkmoot.ballots.ElectionReport;
import org.folkmoot.ballots.ElectionVerifier;
import org.folkmoot.ballots.EligibilityCheck;
import org.folkmoot.ballots.SideFile;
import org.folkmoot.ballots.VerifierOptions;
import org.folkmoot.bundle.BundleCheck;
import org.folkmoot.bundle.Manifest;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-archive FILE.zip}: exit 0 if everything holds, 1 if not, 2 on unusable input. */
@Command(
    name = "verify-archive",
    description = "Verify the archive of a process: signature, every file, every election in it.",
    mixinStandardHelpOptions = true)
final class VerifyArchiveCommand implements Callable<Integer> {

  private static final String ELECTION = ".bel";
  private static final String SIDE_FILE = ".side.json";

  @Parameters(index = "0", paramLabel = "FILE.zip", description = "The archive.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(
      names = "--key",
      description = "The key that must have signed, name+id+key (default: the one in the file).")
  private @Nullable String key;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (!Files.isRegularFile(file)) {
      return Console.unusable(file + ": no such file");
    }
    try (BundleCheck bundle = BundleCheck.open(file)) {
      VerifierKey trusted = key == null ? bundle.ownKey() : VerifierKey.parse(key);
      boolean accepted = check(bundle, trusted, out);
      out.println("files: " + bundle.manifest().files().size());
      out.println("key: " + trusted.toText() + (key == null ? " (as the file says)" : ""));
      out.println(accepted ? "ACCEPTED" : "NOT ACCEPTED");
      return accepted ? 0 : 1;
    }
  }

  /** Goes on only as long as all holds: what was not signed is not read. */
  private static boolean check(BundleCheck bundle, VerifierKey trusted, PrintWriter out)
      throws IOException {
    if (!told("signature", bundle.verifySignature(trusted), out)
        || !told("files", bundle.verifyFiles(), out)) {
      return false;
    }
    boolean all = true;
    for (Manifest.Entry entry : bundle.manifest().files()) {
      if (entry.path().endsWith(ELECTION)) {
        all &= told(entry.path(), election(bundle, entry.path()), out);
      }
    }
    return all;
  }

  private static boolean told(String name, Verdict verdict, PrintWriter out) {
    out.println(
        verdict instanceof Verdict.Rejected rejected
            ? "FAIL  " + name + ": " + rejected.reason() + ", " + rejected.detail()
            : "ok    " + name);
    out.flush();
    return verdict.isAccepted();
  }

  private static Verdict election(BundleCheck bundle, String path) throws IOException {
    Path folder = Files.createTempDirectory("folkmoot-archive");
    try {
      Path election = folder.resolve(path.substring(path.lastIndexOf('/') + 1));
      copy(bundle, path, election);
      ElectionReport report = ElectionVerifier.verify(election, VerifierOptions.standard());
      String sideFile = path.substring(0, path.length() - ELECTION.length()) + SIDE_FILE;
      boolean hasSideFile =
          bundle.manifest().files().stream().anyMatch(file -> file.path().equals(sideFile));
      return report.verdict().isAccepted() && hasSideFile
          ? sideFile(bundle, sideFile, ArchiveFacts.read(election))
          : report.verdict();
    } finally {
      remove(folder);
    }
  }

  private static Verdict sideFile(BundleCheck bundle, String path, ArchiveFacts facts)
      throws IOException {
    try (InputStream content = bundle.open(path).orElseThrow()) {
      return EligibilityCheck.verify(SideFile.parse(path, Bytes.of(content.readAllBytes())), facts);
    }
  }

  private static void copy(BundleCheck bundle, String path, Path target) throws IOException {
    try (InputStream content = bundle.open(path).orElseThrow()) {
      Files.copy(content, target);
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }
}
