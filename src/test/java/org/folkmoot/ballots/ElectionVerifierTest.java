package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.folkmoot.ballots.SharedElections.Case;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every archive with a known verdict gets that verdict. */
@Execution(ExecutionMode.CONCURRENT)
class ElectionVerifierTest {

  private static final VerifierOptions OPTIONS =
      VerifierOptions.standard().withThreads(1).acceptingProgress();

  @TestFactory
  Stream<DynamicTest> acceptsValidElections() {
    return SharedElections.cases("valid").stream().map(ElectionVerifierTest::agrees);
  }

  @TestFactory
  Stream<DynamicTest> refusesMutatedElections() {
    return SharedElections.cases("invalid").stream().map(ElectionVerifierTest::agrees);
  }

  private static DynamicTest agrees(Case election) {
    return DynamicTest.dynamicTest(
        election.name(),
        () -> {
          ElectionReport report = ElectionVerifier.verify(election.archive(), OPTIONS);

          assertThat(report.verdict().isAccepted())
              .as(report.verdict().toString())
              .isEqualTo(election.accepted());
        });
  }
}
