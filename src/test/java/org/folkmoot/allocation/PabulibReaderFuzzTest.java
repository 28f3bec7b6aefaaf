package org.folkmoot.allocation;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.folkmoot.kernel.MalformedInput;

/**
 * Any bytes are either refused with a place and an expectation, or read, written and read again to
 * the same tables, and counted. In the normal build the kept corpus is replayed; {@code
 * docs/testing.md} has the command that looks for new inputs.
 */
class PabulibReaderFuzzTest {

  @FuzzTest(maxDuration = "30s")
  void anyBytesAreRefusedOrUnderstood(byte[] bytes) throws IOException {
    Reading reading =
        new PabulibReader().examine(new ByteArrayInputStream(bytes), "fuzz", read -> {});

    for (MalformedInput problem : reading.problems()) {
      check(problem.expectation().startsWith("expected "), problem.expectation());
      check(problem.expectation().length() < 400, problem.expectation());
    }
    check(reading.election().isPresent() == reading.problems().isEmpty(), "election or problems");
    if (reading.election().isPresent()) {
      Election election = reading.orThrow();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PabulibWriter.write(election.tables(), out);
      Election again =
          new PabulibReader().read(new ByteArrayInputStream(out.toByteArray()), "again");
      check(again.tables().equals(election.tables()), "round trip");
      count(election);
    }
  }

  private static void count(Election election) {
    AllocationOptions options = AllocationOptions.defaults();
    Allocation allocation = Allocation.of(election);
    for (AllocationOptions.Rule rule :
        new AllocationOptions.Rule[] {
          AllocationOptions.Rule.GREEDY,
          AllocationOptions.Rule.EQUAL_SHARES,
          AllocationOptions.Rule.PHRAGMEN
        }) {
      Outcome outcome = allocation.decide(options.withRule(rule));
      check(outcome.left().signum() >= 0, "spent more than there is");
      allocation.explain(outcome);
    }
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
