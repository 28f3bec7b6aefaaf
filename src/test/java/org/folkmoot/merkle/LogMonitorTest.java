package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Test;

/** BI-6 and BI-7: a log that shows different things to different people is convicted. */
class LogMonitorTest {

  private static final ConsistencyProof NONE = new ConsistencyProof(0, 0, List.of());
  private static final VerifierKey KEY = Trees.LOG.verifierKey();

  private final AppendOnlyLog honest = Trees.log(40);
  private final AppendOnlyLog forked = fork(25, 40);

  private static AppendOnlyLog fork(int at, int size) {
    AppendOnlyLog log = new AppendOnlyLog(Trees.ORIGIN, Trees.LOG);
    for (int i = 0; i < size; i++) {
      log.append(i == at ? Bytes.ofUtf8("another") : Trees.entry(i));
    }
    return log;
  }

  private static LogMonitor monitor() {
    return new LogMonitor(Trees.ORIGIN, KEY);
  }

  private static String reason(Verdict verdict) {
    return ((Verdict.Rejected) verdict).reason();
  }

  @Test
  void aGrowingLogIsFollowed() {
    LogMonitor monitor = monitor();
    SignedCheckpoint before = honest.checkpoint();
    monitor.observe(before, NONE);
    honest.append(Trees.entry(40));

    assertThat(monitor.observe(honest.checkpoint(), honest.consistency(40, 41)).isAccepted())
        .isTrue();
    assertThat(monitor.latest()).contains(honest.checkpoint());
    assertThat(monitor.observe(before, honest.consistency(40, 41)).isAccepted())
        .as("an older one fits too")
        .isTrue();
    assertThat(monitor.latest()).contains(honest.checkpoint());
    assertThat(monitor.observe(honest.checkpoint(), NONE).isAccepted()).isTrue();
  }

  @Test
  void twoRootsOfOneSizeAreKeptAsEvidenceThatAnyoneCanCheck() {
    LogMonitor monitor = monitor();
    monitor.observe(honest.checkpoint(), NONE);

    assertThat(reason(monitor.observe(forked.checkpoint(), NONE))).isEqualTo("EQUIVOCATION");

    Equivocation evidence = monitor.evidence().orElseThrow();
    Equivocation carried =
        new Equivocation(
            SignedCheckpoint.parse("a", evidence.one().toBytes()),
            SignedCheckpoint.parse("b", evidence.other().toBytes()));
    assertThat(carried.verify(KEY).isAccepted()).isTrue();
    assertThat(monitor.latest()).contains(honest.checkpoint());
  }

  @Test
  void noEvidenceCanBeMadeUpAgainstAnHonestLog() {
    SignedCheckpoint real = honest.checkpoint();
    SignedCheckpoint forged =
        SignedCheckpoint.sign(
            Checkpoint.of(Trees.ORIGIN, new TreeHead(40, Trees.otherDigest(1))),
            new NoteSigner(Trees.ORIGIN, Trees.seed(9)));

    assertThat(new Equivocation(real, forged).verify(KEY).isAccepted()).isFalse();
    assertThat(new Equivocation(forged, real).verify(KEY).isAccepted()).isFalse();
    assertThat(reason(new Equivocation(real, real).verify(KEY))).isEqualTo("NO_CONFLICT");
    assertThat(reason(new Equivocation(real, Trees.log(39).checkpoint()).verify(KEY)))
        .isEqualTo("NO_CONFLICT");
    SignedCheckpoint otherLog =
        SignedCheckpoint.sign(
            Checkpoint.of("other", new TreeHead(40, real.head().root())), Trees.LOG);
    assertThat(reason(new Equivocation(real, otherLog).verify(KEY))).isEqualTo("NO_CONFLICT");
  }

  @Test
  void aForkOfAnotherSizeHasNoProof() {
    LogMonitor monitor = monitor();
    monitor.observe(honest.checkpoint(), NONE);
    forked.append(Trees.entry(40));

    assertThat(reason(monitor.observe(forked.checkpoint(), NONE))).isEqualTo("PROOF_MISSING");
    assertThat(monitor.observe(forked.checkpoint(), forked.consistency(40, 41)).isAccepted())
        .isFalse();
    assertThat(monitor.latest()).contains(honest.checkpoint());
  }

  @Test
  void aForeignOrUnsignedCheckpointIsRefused() {
    SignedCheckpoint foreign =
        SignedCheckpoint.sign(Checkpoint.of("other", TreeHead.empty()), Trees.LOG);
    SignedCheckpoint unsigned =
        SignedCheckpoint.sign(
            Checkpoint.of(Trees.ORIGIN, TreeHead.empty()),
            new NoteSigner(Trees.ORIGIN, Trees.seed(9)));

    assertThat(reason(monitor().observe(foreign, NONE))).isEqualTo("ORIGIN_MISMATCH");
    assertThat(reason(monitor().observe(unsigned, NONE))).isEqualTo("SIGNATURE_MISSING");
  }

  @Test
  void threeClientsAndAWitnessFindASplitViewInOneRoundOfGossip() {
    // BI-7: one client is shown the fork, the others and the witness the log
    List<SignedCheckpoint> shown =
        List.of(honest.checkpoint(), forked.checkpoint(), honest.checkpoint(), honest.checkpoint());
    List<LogMonitor> people = shown.stream().map(seen -> monitor()).toList();
    for (int i = 0; i < people.size(); i++) {
      assertThat(people.get(i).observe(shown.get(i), NONE).isAccepted()).isTrue();
    }

    people.forEach(person -> shown.forEach(seen -> person.observe(seen, NONE)));

    assertThat(people)
        .allSatisfy(
            person ->
                assertThat(person.evidence().orElseThrow().verify(KEY).isAccepted()).isTrue());
  }
}
