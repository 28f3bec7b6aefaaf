package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.folkmoot.kernel.Bytes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppendOnlyLogTest {

  private static final Bytes CLOSE = Bytes.ofUtf8("closed");

  @Nested
  class WhenClosed {

    // BI-10
    private final AppendOnlyLog log = Trees.log(9);
    private final long closeIndex = log.close(CLOSE);

    @Test
    void takesNoMoreEntries() {
      assertThatExceptionOfType(LogClosed.class).isThrownBy(() -> log.append(Trees.entry(9)));
      assertThatExceptionOfType(LogClosed.class).isThrownBy(() -> log.close(CLOSE));
      assertThat(log.size()).isEqualTo(10);
    }

    @Test
    void canStillBeRead() {
      LogReceipt receipt = log.receipt(3, log.checkpoint());

      assertThat(receipt.verify(Trees.entry(3), Trees.ORIGIN, Trees.LOG.verifierKey()).isAccepted())
          .isTrue();
      assertThat(log.consistency(9, 10).path()).isNotEmpty();
    }

    @Test
    void hasTheCloseRecordAsTheLastEntryOfTheFinalCheckpoint() {
      SignedCheckpoint last = log.checkpoint();

      assertThat(last.head().size()).isEqualTo(closeIndex + 1);
      assertThat(
              log.receipt(closeIndex, last)
                  .verify(CLOSE, Trees.ORIGIN, Trees.LOG.verifierKey())
                  .isAccepted())
          .isTrue();
    }
  }

  @Test
  void startsEmpty() {
    AppendOnlyLog log = Trees.log(0);

    assertThat(log.checkpoint().head()).isEqualTo(TreeHead.empty());
    assertThat(log.checkpoint().verify(Trees.LOG.verifierKey()).isAccepted()).isTrue();
  }

  @Test
  void refusesAnEntryThatNoBundleCouldHold() {
    AppendOnlyLog log = Trees.log(1);

    assertThatIllegalArgumentException().isThrownBy(() -> log.append(Bytes.of(new byte[65_536])));
    assertThat(log.append(Bytes.of(new byte[65_535]))).isEqualTo(1);
  }

  @Test
  void publishesTilesAndBundlesOfOneAnother() {
    AppendOnlyLog log = Trees.log(300);
    Bytes leaves = log.tile(TilePath.parse("tile/0/001.p/44"));
    TilePath path = TilePath.parse("tile/entries/001.p/44");

    EntryBundle bundle = EntryBundle.parse(path, log.tile(path));

    assertThat(bundle.entries()).isEqualTo(Trees.entries(300).subList(256, 300));
    assertThat(leaves.toHex()).startsWith(TreeHash.ofLeaf(bundle.entries().get(0)).toHex());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> log.tile(TilePath.parse("tile/entries/001.p/45")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> log.tile(TilePath.parse("tile/0/001.p/45")));
  }

  @Test
  void givesEachOfManyThreadsAnIndexOfItsOwn() throws Exception {
    AppendOnlyLog log = Trees.log(0);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Long>> indexes = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        Bytes entry = Trees.entry(i);
        indexes.add(threads.submit(() -> log.append(entry)));
      }
      SignedCheckpoint end = null;
      List<Bytes> placed = new ArrayList<>(Trees.entries(2_000));
      for (int i = 0; i < 2_000; i++) {
        placed.set(indexes.get(i).get().intValue(), Trees.entry(i));
        end = log.checkpoint();
      }
      assertThat(placed).doesNotHaveDuplicates();
      assertThat(new LogSnapshot(placed, log.checkpoint()).verify(Trees.LOG.verifierKey()))
          .isEqualTo(log.snapshot().verify(Trees.LOG.verifierKey()))
          .matches(verdict -> verdict.isAccepted());
      assertThat(end).isEqualTo(log.checkpoint());
    } finally {
      threads.shutdownNow();
    }
  }
}
