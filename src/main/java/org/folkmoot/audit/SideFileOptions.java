package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.ArchiveFacts;
import org.folkmoot.ballots.ElectionReport;
import org.folkmoot.ballots.SideFile;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.QuorumPolicy;
import org.folkmoot.merkle.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code verify} about the side file, and what they add to its report. */
final class SideFileOptions {

  @Option(
      names = "--sidecar",
      paramLabel = "FILE",
      description = "Check the side file, too: who vouches for the credentials, and the logs.")
  private @Nullable Path file;

  @Option(
      names = "--ballot-log-key",
      paramLabel = "KEY",
      description = "Demand that this key signs the ballot log (name+id+key).")
  private @Nullable String ballotLogKey;

  @Option(
      names = "--issuance-log-key",
      paramLabel = "KEY",
      description = "Demand that this key signs the issuance log (name+id+key).")
  private @Nullable String issuanceLogKey;

  @Option(
      names = "--witness",
      paramLabel = "KEY",
      description = "A witness' key; may be repeated. See --quorum.")
  private List<String> witnesses = new ArrayList<>();

  @Option(
      names = "--quorum",
      paramLabel = "N",
      description = "Demand that so many of the witnesses co-signed the logs (default: all).")
  private @Nullable Integer quorum;

  /**
   * Adds the check to a report that accepts the archive, if a side file is given.
   *
   * @throws MalformedInput if the side file or a key cannot be read, or the quorum is out of reach
   * @throws IOException if a file cannot be read
   */
  ElectionReport addTo(ElectionReport report, Path archive) throws IOException {
    if (file == null || !report.verdict().isAccepted()) {
      return report;
    }
    SideFile sideFile =
        SideFile.parse(file.getFileName().toString(), Bytes.of(Files.readAllBytes(file)));
    Verdict verdict =
        SideFileCheck.check(
            sideFile, ArchiveFacts.read(archive), demands(issuanceLogKey), demands(ballotLogKey));
    String detail =
        verdict instanceof Verdict.Rejected rejected
            ? rejected.detail()
            : sideFile.credentials().size() + " credentials vouched for, both logs agree";
    List<ElectionReport.Check> checks = new ArrayList<>(report.checks());
    checks.add(new ElectionReport.Check("side file", verdict.isAccepted(), detail));
    return new ElectionReport(
        verdict,
        checks,
        report.complete(),
        report.ballots(),
        report.counted(),
        verdict.isAccepted() ? report.result() : Optional.empty());
  }

  private PublishedLogCheck demands(@Nullable String key) {
    return new PublishedLogCheck(
        Optional.ofNullable(key).map(VerifierKey::parse), policy(), Clock.systemUTC().instant());
  }

  private Optional<QuorumPolicy> policy() {
    if (witnesses.isEmpty() && quorum == null) {
      return Optional.empty();
    }
    List<VerifierKey> keys = witnesses.stream().map(VerifierKey::parse).toList();
    try {
      return Optional.of(new QuorumPolicy(quorum == null ? keys.size() : quorum, keys));
    } catch (IllegalArgumentException e) {
      throw new MalformedInput("--witness, --quorum", 0, null, String.valueOf(e.getMessage()));
    }
  }
}
