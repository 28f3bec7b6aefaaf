package org.folkmoot.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.ballots.ElectionWithSideFile.BALLOT_LOG;
import static org.folkmoot.ballots.ElectionWithSideFile.ISSUANCE_LOG;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.ElectionWithSideFile;
import org.folkmoot.ballots.SideFile;
import org.folkmoot.ballots.SideFile.PublishedLog;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.AppendOnlyLog;
import org.folkmoot.merkle.Checkpoint;
import org.folkmoot.merkle.Cosigner;
import org.folkmoot.merkle.NoteSigner;
import org.folkmoot.merkle.QuorumPolicy;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.TreeHash;
import org.folkmoot.merkle.TreeHead;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import picocli.CommandLine;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class SideFileCheckTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final PublishedLogCheck ANY =
      new PublishedLogCheck(Optional.empty(), Optional.empty(), NOON);

  private static Bytes seed(int number) {
    byte[] seed = new byte[32];
    seed[0] = (byte) number;
    return Bytes.of(seed);
  }

  private static String text(SignedCheckpoint checkpoint) {
    return new String(checkpoint.toBytes().toArray(), StandardCharsets.UTF_8);
  }

  private static String reason(Verdict verdict) {
    return ((Verdict.Rejected) verdict).reason();
  }

  @Test
  void anHonestElectionIsAcceptedFromItsFiles(@TempDir Path folder) throws IOException {
    ElectionWithSideFile.Published published = ElectionWithSideFile.publish(folder);
    SideFile read = SideFile.parse("side.json", published.sideFile().toBytes());
    PublishedLogCheck knownKey =
        new PublishedLogCheck(Optional.of(BALLOT_LOG.verifierKey()), Optional.empty(), NOON);

    assertThat(SideFileCheck.check(read, published.facts(), ANY, knownKey))
        .isEqualTo(Verdict.accepted());
    assertThat(reason(SideFileCheck.check(read, published.facts(), knownKey, ANY)))
        .isEqualTo("LOG_KEY");
    assertThat(reason(SideFileCheck.check(forged(read), published.facts(), ANY, ANY)))
        .isEqualTo("LOG_SIGNATURE");
  }

  @Test
  void theVerifyCommandSaysWhetherTheSideFileHolds(@TempDir Path folder) throws IOException {
    ElectionWithSideFile.Published published = ElectionWithSideFile.publish(folder);
    String archive = published.archive().toString();
    Path good = Files.write(folder.resolve("good"), published.sideFile().toBytes().toArray());
    Path bad = Files.write(folder.resolve("bad"), forged(published.sideFile()).toBytes().toArray());
    Path unreadable = Files.writeString(folder.resolve("unreadable"), "{}");
    String key = BALLOT_LOG.verifierKey().toText();
    String witness = new Cosigner("witness.example", seed(30)).verifierKey().toText();

    assertThat(verify(archive, "--sidecar=" + good, "--ballot-log-key=" + key)).isZero();
    assertThat(verify(archive, "--sidecar=" + good, "--issuance-log-key=" + key)).isEqualTo(1);
    assertThat(verify(archive, "--sidecar=" + good, "--witness=" + witness)).isEqualTo(1);
    assertThat(verify(archive, "--sidecar=" + good, "--witness=" + witness, "--quorum=0")).isZero();
    assertThat(verify(archive, "--sidecar=" + bad)).isEqualTo(1);
    assertThat(verify(archive, "--sidecar=" + good, "--quorum=1")).isEqualTo(2);
    assertThat(verify(archive, "--sidecar=" + good, "--witness=x")).isEqualTo(2);
    assertThat(verify(archive, "--sidecar=" + unreadable)).isEqualTo(2);
    assertThat(verify(archive, "--sidecar=" + folder.resolve("none"))).isEqualTo(2);
  }

  /** The exit code; what the command prints is dropped. */
  private static int verify(String... arguments) {
    PrintStream output = System.out;
    PrintStream errors = System.err;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    try {
      return new CommandLine(new VerifyCommand()).execute(arguments);
    } finally {
      System.setOut(output);
      System.setErr(errors);
    }
  }

  /** The same with the ballot log signed by somebody else under the log's name. */
  private static SideFile forged(SideFile file) {
    NoteSigner thief = new NoteSigner(BALLOT_LOG.verifierKey().name(), seed(9));
    PublishedLog signed = ElectionWithSideFile.log(thief, file.ballotLog().entries());
    return new SideFile(
        file.uuid(),
        file.electionHash(),
        file.roll(),
        file.registrars(),
        file.credentials(),
        file.issuanceLog(),
        new PublishedLog(file.ballotLog().key(), signed.entries(), signed.checkpoints()),
        file.rule());
  }

  @Nested
  class Logs {

    private final List<String> entries = List.of("a", "b", "c", "d", "e");
    private final PublishedLog log = ElectionWithSideFile.log(BALLOT_LOG, entries);

    private PublishedLog withCheckpoints(List<String> checkpoints) {
      return new PublishedLog(log.key(), entries, checkpoints);
    }

    @Test
    void withSignedCheckpointsOfTheirEntriesAreAccepted() {
      assertThat(log.checkpoints()).hasSize(3);
      assertThat(ANY.verify(log).isAccepted()).isTrue();
    }

    @Test
    void withAnotherEntryAreRefused() {
      List<String> changed = new ArrayList<>(entries);
      changed.set(3, "x");

      assertThat(reason(ANY.verify(new PublishedLog(log.key(), changed, log.checkpoints()))))
          .isEqualTo("LOG_ROOT");
    }

    @Test
    void withoutACheckpointOfAllEntriesAreRefused() {
      assertThat(reason(ANY.verify(withCheckpoints(List.of())))).isEqualTo("LOG_INCOMPLETE");
      assertThat(reason(ANY.verify(withCheckpoints(log.checkpoints().subList(0, 2)))))
          .isEqualTo("LOG_INCOMPLETE");
    }

    @Test
    void withEntriesThatAreHeldBackAreRefused() {
      PublishedLog shortened =
          new PublishedLog(log.key(), entries.subList(0, 4), log.checkpoints());

      assertThat(reason(ANY.verify(shortened))).isEqualTo("LOG_ROOT");
    }

    @Test
    void withCheckpointsInAnotherOrderAreRefused() {
      List<String> reversed = new ArrayList<>(log.checkpoints());
      Collections.reverse(reversed);

      assertThat(reason(ANY.verify(withCheckpoints(reversed)))).isEqualTo("LOG_ORDER");
    }

    @Test
    void withOneForkedCheckpointAmongThemAreRefused() {
      List<String> forked = new ArrayList<>(log.checkpoints());
      TreeHead other = new TreeHead(2, TreeHash.ofEmptyTree());
      forked.set(
          0, text(SignedCheckpoint.sign(Checkpoint.of("ballots.example", other), BALLOT_LOG)));

      assertThat(reason(ANY.verify(withCheckpoints(forked)))).isEqualTo("LOG_ROOT");
    }

    @Test
    void withCheckpointsOfTwoOriginsAreRefused() {
      AppendOnlyLog other = new AppendOnlyLog("other.example", BALLOT_LOG);
      entries.forEach(entry -> other.append(Bytes.ofUtf8(entry)));
      List<String> mixed = new ArrayList<>(log.checkpoints());
      mixed.add(text(other.checkpoint()));

      assertThat(reason(ANY.verify(withCheckpoints(mixed)))).isEqualTo("LOG_ORIGIN");
    }

    @Test
    void signedByAnotherKeyOrByAWitnessAreRefused() {
      String other = ISSUANCE_LOG.verifierKey().toText();
      String witness = new Cosigner("ballots.example", seed(2)).verifierKey().toText();

      assertThat(reason(ANY.verify(new PublishedLog(other, entries, log.checkpoints()))))
          .isEqualTo("LOG_SIGNATURE");
      assertThat(reason(ANY.verify(new PublishedLog(witness, entries, log.checkpoints()))))
          .isEqualTo("LOG_SIGNATURE");
    }

    @Test
    void thatCannotBeReadAreRefused() {
      assertThat(reason(ANY.verify(new PublishedLog("?", entries, log.checkpoints()))))
          .isEqualTo("LOG_CHECKPOINT");
      assertThat(reason(ANY.verify(withCheckpoints(List.of("?"))))).isEqualTo("LOG_CHECKPOINT");
    }

    @Test
    void needAsManyWitnessesAsTheAuditorDemands() {
      Cosigner witness = new Cosigner("witness.example", seed(30));
      QuorumPolicy policy = new QuorumPolicy(1, List.of(witness.verifierKey()));
      PublishedLogCheck strict = new PublishedLogCheck(Optional.empty(), Optional.of(policy), NOON);
      SignedCheckpoint last =
          SignedCheckpoint.parse("last", Bytes.ofUtf8(log.checkpoints().get(2)));
      SignedCheckpoint witnessed = last.with(witness.cosign(last.note().text(), NOON));
      List<String> checkpoints = new ArrayList<>(log.checkpoints());
      checkpoints.set(2, text(witnessed));

      assertThat(reason(strict.verify(log))).isEqualTo("LOG_QUORUM");
      assertThat(strict.verify(withCheckpoints(checkpoints)).isAccepted()).isTrue();
    }
  }
}
