package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.folkmoot.ballots.ElectionReport;
import org.folkmoot.ballots.ElectionVerifier;
import org.folkmoot.ballots.VerifierOptions;
import org.folkmoot.kernel.ConsoleOutput;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify PATH.bel}: exit 0 if everything holds, 1 if not, 2 if the file cannot be read. */
@Command(
    name = "verify",
    description = "Verify an election from its archive: one line per check.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "PATH.bel", description = "The archive of the election.")
  @SuppressWarnings("NullAway.Init")
  private Path archive;

  @Option(names = "--in-progress", description = "Accept an election that has no result yet.")
  private boolean inProgress;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "Output: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private Format format;

  @Option(
      names = "--threads",
      description = "Number of threads (default: the number of processors).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private final SideFileOptions sideFile = new SideFileOptions();

  /** Forms of the output; lower case, as they are typed. */
  enum Format {
    text,
    json
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(archive)) {
      return Console.unusable(archive + ": no such file");
    }
    if (threads < 1) {
      return Console.unusable("--threads: at least 1, not " + threads);
    }
    VerifierOptions options =
        new VerifierOptions(threads, inProgress, new ProgressLine(format == Format.text));
    ElectionReport report = ElectionVerifier.verify(archive, options);
    try {
      report = sideFile.addTo(report, archive);
    } catch (MalformedInput | NoSuchFileException e) {
      return Console.unusable(String.valueOf(e.getMessage()));
    }
    print(report);
    return report.verdict().isAccepted() ? 0 : 1;
  }

  @ConsoleOutput
  private void print(ElectionReport report) {
    if (format == Format.json) {
      System.out.println(report.toJsonText());
      return;
    }
    for (ElectionReport.Check check : report.checks()) {
      System.out.println(
          (check.holds() ? "ok    " : "FAIL  ") + check.name() + ": " + check.detail());
    }
    System.out.println(
        report.verdict() instanceof Verdict.Rejected rejected
            ? "NOT ACCEPTED (" + rejected.reason() + ")"
            : "ACCEPTED");
  }
}
