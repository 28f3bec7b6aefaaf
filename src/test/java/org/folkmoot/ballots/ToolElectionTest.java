package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elections that the protocol's own tool ran from beginning to end are accepted by ours. */
class ToolElectionTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"summed", "shuffled"})
  void isAccepted(String kind) throws Exception {
    Path archive = BeleniosTool.runElection(folder, kind);

    ElectionReport report = ElectionVerifier.verify(archive, VerifierOptions.standard());

    assertThat(report.verdict().isAccepted()).as(report.toString()).isTrue();
    assertThat(report.counted()).isEqualTo(3);
    assertThat(report.result().orElseThrow().questions().get(0))
        .isEqualTo(new QuestionResult.Sums(List.of(1L, 1L, 2L)));
  }
}
