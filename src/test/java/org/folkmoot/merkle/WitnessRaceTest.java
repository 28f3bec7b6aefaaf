package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** BI-8: the race that the protocol warns of, a thousand times, and that the test would see it. */
class WitnessRaceTest {

  private static final int ROUNDS = 1_000;
  private static final int BEFORE = 10;
  private static final int SMALL = 20;
  private static final int LARGE = 30;
  private static final MerkleProofs PROOFS = Trees.proofs(LARGE);

  @Test
  void twoRequestsAtOnceNeverTakeTheWitnessBack() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        MemoryWitnessStore store = new MemoryWitnessStore();
        assertThat(race(threads, store)).as("round %s", round).isFalse();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aStoreThatChecksAndWritesInTwoStepsIsCaught() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      assertThat(race(threads, new TwoStepStore())).isTrue();
    } finally {
      threads.shutdownNow();
    }
  }

  /** Two requests from one old size; whether the witness co-signed both or ended at the smaller. */
  private static boolean race(ExecutorService threads, WitnessStore store) throws Exception {
    store.replace(Trees.ORIGIN, TreeHead.empty(), PROOFS.headAt(BEFORE));
    Witness witness =
        new Witness(
            Trees.witness(1),
            Map.of(Trees.ORIGIN, List.of(Trees.LOG.verifierKey())),
            store,
            Clock.fixed(Trees.NOON, ZoneOffset.UTC));
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int size : new int[] {SMALL, LARGE}) {
      AddCheckpointRequest request =
          new AddCheckpointRequest(
              BEFORE, PROOFS.consistency(BEFORE, size).path(), Trees.signed(PROOFS.headAt(size)));
      Callable<Integer> task =
          () -> {
            start.await();
            return witness.add(request).status();
          };
      answers.add(threads.submit(task));
    }
    boolean small = answers.get(0).get() == 200;
    boolean large = answers.get(1).get() == 200;
    assertThat(small || large).as("one of them is first").isTrue();
    return small && large;
  }

  /** Lets both requests pass the check before either writes. */
  private static final class TwoStepStore implements WitnessStore {

    private final CyclicBarrier bothChecked = new CyclicBarrier(2);
    private volatile TreeHead head = TreeHead.empty();

    @Override
    public TreeHead latest(String origin) {
      return head;
    }

    @Override
    public boolean replace(String origin, TreeHead expected, TreeHead next) {
      boolean unchanged = head.equals(expected);
      if (head.size() > 0) {
        try {
          bothChecked.await();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
      head = next;
      return unchanged;
    }
  }
}
