package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Test;

/** BI-4: whatever is done to a published log, the index where it departs is named. */
class LogDiffTest {

  private static final int SIZE = 20;
  private static final LogSnapshot BEFORE = snapshot(Trees.entries(SIZE), Trees.LOG);

  private static LogSnapshot snapshot(List<Bytes> entries, NoteSigner signer) {
    AppendOnlyLog log = new AppendOnlyLog(Trees.ORIGIN, signer);
    entries.forEach(log::append);
    return log.snapshot();
  }

  private static Verdict.Rejected rejected(LogSnapshot after) {
    return (Verdict.Rejected) LogDiff.verify(BEFORE, after, Trees.LOG.verifierKey());
  }

  private static Verdict.Rejected rewritten(List<Bytes> entries) {
    return rejected(snapshot(entries, Trees.LOG));
  }

  @Test
  void aLogThatGrewOrStayedIsAccepted() {
    for (int size : new int[] {SIZE, SIZE + 1, 3 * SIZE}) {
      LogSnapshot after = snapshot(Trees.entries(size), Trees.LOG);
      assertThat(LogDiff.verify(BEFORE, after, Trees.LOG.verifierKey()).isAccepted()).isTrue();
    }
    assertThat(Trees.log(25).extendsSnapshot(BEFORE).isAccepted()).isTrue();
  }

  @Test
  void aRemovedEntryIsFound() {
    List<Bytes> entries = new ArrayList<>(Trees.entries(SIZE + 5));
    entries.remove(7);

    assertThat(rewritten(entries).reason()).isEqualTo("ENTRY_CHANGED");
    assertThat(rewritten(entries).detail()).endsWith("entry 7");
  }

  @Test
  void exchangedEntriesAreFound() {
    List<Bytes> entries = new ArrayList<>(Trees.entries(SIZE));
    Collections.swap(entries, 5, 11);

    assertThat(rewritten(entries).detail()).endsWith("entry 5");
  }

  @Test
  void aReplacedEntryIsFound() {
    List<Bytes> entries = Trees.replaced(Trees.entries(SIZE), 19, Bytes.ofUtf8("another"));

    assertThat(rewritten(entries).detail()).endsWith("entry 19");
  }

  @Test
  void aCutOffEndIsFound() {
    assertThat(rewritten(Trees.entries(18)).reason()).isEqualTo("ENTRY_MISSING");
    assertThat(rewritten(Trees.entries(18)).detail()).endsWith("entry 18");
  }

  @Test
  void anEntryPutInBetweenIsFound() {
    List<Bytes> entries = new ArrayList<>(Trees.entries(SIZE));
    entries.add(3, Bytes.ofUtf8("minted"));

    assertThat(rewritten(entries).detail()).endsWith("entry 3");
  }

  @Test
  void aLogSignedAgainByAnotherKeyIsFound() {
    NoteSigner thief = new NoteSigner(Trees.ORIGIN, Trees.seed(66));
    List<Bytes> entries = Trees.replaced(Trees.entries(SIZE), 2, Bytes.ofUtf8("another"));

    assertThat(rejected(snapshot(Trees.entries(SIZE), thief)).reason())
        .isEqualTo("SIGNATURE_MISSING");
    assertThat(rejected(snapshot(entries, thief)).detail()).endsWith("entry 2");
  }

  @Test
  void entriesThatTheCheckpointDoesNotFixAreFound() {
    SignedCheckpoint checkpoint = BEFORE.checkpoint();
    List<Bytes> more = Trees.entries(SIZE + 1);
    LogSnapshot unsigned = new LogSnapshot(more, checkpoint);
    LogSnapshot foreign =
        new LogSnapshot(more, Trees.signed(new TreeHead(SIZE + 1L, Trees.otherDigest(1))));

    assertThat(rejected(unsigned).reason()).isEqualTo("ENTRY_COUNT");
    assertThat(rejected(foreign).reason()).isEqualTo("ROOT_MISMATCH");
  }

  @Test
  void aBadBeginningIsFoundToo() {
    LogSnapshot bad =
        new LogSnapshot(BEFORE.entries(), Trees.signed(new TreeHead(SIZE, Trees.leaf(1))));

    assertThat(LogDiff.verify(bad, BEFORE, Trees.LOG.verifierKey()).isAccepted()).isFalse();
  }

  @Test
  void anotherLogIsNoContinuation() {
    NoteSigner other = new NoteSigner("other.example", Trees.seed(1));
    AppendOnlyLog log = new AppendOnlyLog("other.example", other);

    assertThat(rejected(log.snapshot()).reason()).isEqualTo("ORIGIN_CHANGED");
  }
}
