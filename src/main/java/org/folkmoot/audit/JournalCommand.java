package org.folkmoot.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.folkmoot.entries.JournalFile;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journal FILE.jsonl}: exit 0 if the log is whole, 1 if not, 2 on unusable input. */
@Command(
    name = "journal",
    description = "Check an exported administration log, and that it continues an earlier one.",
    mixinStandardHelpOptions = true)
final class JournalCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE.jsonl", description = "The exported log.")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @ArgGroup(exclusive = true)
  private @Nullable Before before;

  @Option(
      names = "--key",
      description = "The key that must have signed, name+id+key (default: the one in the file).")
  private @Nullable String key;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "Output: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private VerifyCommand.Format format;

  @Spec private @Nullable CommandSpec spec;

  /** What was kept of the log before. */
  static final class Before {

    @Option(names = "--earlier", description = "A file of the same log that was kept before.")
    private @Nullable Path earlier;

    @Option(names = "--checkpoint", description = "A signed checkpoint that was kept before.")
    private @Nullable Path checkpoint;
  }

  private record Check(String name, Verdict verdict) {}

  @Override
  public Integer call() throws IOException {
    JournalFile log = read(file);
    VerifierKey trusted = key == null ? log.key() : VerifierKey.parse(key);
    List<Check> checks = new ArrayList<>();
    checks.add(new Check("log", log.verify(trusted)));
    Before kept = before;
    if (kept != null && kept.earlier != null) {
      JournalFile earlier = read(kept.earlier);
      checks.add(new Check("earlier log", earlier.verify(trusted)));
      checks.add(new Check("continues", log.verifyExtends(earlier, trusted)));
    } else if (kept != null && kept.checkpoint != null) {
      Path path = kept.checkpoint;
      SignedCheckpoint checkpoint =
          SignedCheckpoint.parse(path.toString(), Bytes.of(Files.readAllBytes(path)));
      checks.add(new Check("continues", log.verifyExtends(checkpoint, trusted)));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (format == VerifyCommand.Format.json) {
      writeJson(out, log, checks);
    } else {
      writeText(out, log, checks);
    }
    return checks.stream().allMatch(check -> check.verdict().isAccepted()) ? 0 : 1;
  }

  private static JournalFile read(Path path) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      return JournalFile.read(path.toString(), reader);
    }
  }

  private void writeText(PrintWriter out, JournalFile log, List<Check> checks) {
    boolean accepted = true;
    for (Check check : checks) {
      if (check.verdict() instanceof Verdict.Rejected rejected) {
        out.println("FAIL  " + check.name() + ": " + rejected.reason() + ", " + rejected.detail());
        accepted = false;
      } else {
        out.println("ok    " + check.name());
      }
    }
    out.println("entries: " + log.lines().size() + ", erased: " + log.erased());
    out.println("root: " + log.checkpoint().head().root().toHex());
    out.println("key: " + log.key().toText() + (key == null ? " (as the file says)" : ""));
    out.println(accepted ? "ACCEPTED" : "NOT ACCEPTED");
  }

  private static void writeJson(PrintWriter out, JournalFile log, List<Check> checks)
      throws IOException {
    @Nullable String reason = null;
    for (Check check : checks) {
      if (reason == null && check.verdict() instanceof Verdict.Rejected rejected) {
        reason = rejected.reason();
      }
    }
    try (JsonGenerator json = OutcomeJson.generator(out)) {
      json.writeStartObject();
      json.writeBooleanField("accepted", reason == null);
      json.writeStringField("reason", reason);
      json.writeNumberField("entries", log.lines().size());
      json.writeNumberField("erased", log.erased());
      json.writeStringField("root", log.checkpoint().head().root().toHex());
      json.writeStringField("key", log.key().toText());
      json.writeEndObject();
    }
    out.println();
  }
}
