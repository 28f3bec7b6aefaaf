package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.ballots.groups.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we run from setup to result, both verifiers accept, and the result is what was voted. */
class WholeElectionTest {

  @TempDir Path folder;

  @Test
  void sumsVotesUnderThreeKeys() throws Exception {
    Rehearsal rehearsal =
        new Rehearsal(Group.BELENIOS_2048, 4, 1)
            .singles(3)
            .asking(Rehearsal.approval(3, 0, 2))
            .asking(Rehearsal.withBlank(2, 1, 1));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(1, 0, 1), List.of(0, 1, 0)));
    rehearsal.cast(running, 1, List.of(List.of(0, 0, 0), List.of(1, 0, 0)));
    rehearsal.cast(running, 0, List.of(List.of(0, 1, 1), List.of(0, 0, 1)));

    ElectionResult result = rehearsal.finish(running, 1, 2, 3);

    assertThat(result.toJsonText()).isEqualTo("[[0,1,1],[1,0,1]]");
    assertAccepted(running);
  }

  @Test
  void decryptsWithAnyTwoOfThree() throws Exception {
    for (int[] pair : new int[][] {{1, 2}, {3, 1}, {2, 3}, {1, 2, 3}}) {
      Rehearsal rehearsal =
          new Rehearsal(Group.BELENIOS_2048, 2, 2)
              .singles(1)
              .pedersen(2, 3)
              .asking(Rehearsal.approval(2, 0, 2));
      RunningElection running = rehearsal.open();
      rehearsal.cast(running, 1, List.of(List.of(1, 1)));
      int[] owners = new int[pair.length + 1];
      owners[0] = 1;
      for (int i = 0; i < pair.length; i++) {
        owners[i + 1] = pair[i] + 1;
      }

      ElectionResult result = rehearsal.finish(running, owners);

      assertThat(result.toJsonText()).isEqualTo("[[1,1]]");
      assertAccepted(running);
    }
  }

  @Test
  void shufflesVotes() throws Exception {
    Rehearsal rehearsal =
        new Rehearsal(Group.RFC_3526_2048, 3, 3)
            .pedersen(2, 2)
            .asking(Rehearsal.shuffled(4))
            .asking(Rehearsal.approval(2, 1, 1));
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(List.of(4, 3, 2, 1), List.of(1, 0)));
    rehearsal.cast(running, 1, List.of(List.of(0, 0, 0, 0), List.of(0, 1)));
    rehearsal.cast(running, 2, List.of(List.of(255, 0, 1, 9), List.of(0, 1)));

    ElectionResult result = rehearsal.finish(running, 1, 2);

    assertThat(result.questions().get(1)).isEqualTo(new QuestionResult.Sums(List.of(1L, 2L)));
    assertThat(((QuestionResult.Votes) result.questions().get(0)).votes())
        .containsExactlyInAnyOrder(List.of(4, 3, 2, 1), List.of(0, 0, 0, 0), List.of(255, 0, 1, 9));
    assertAccepted(running);
  }

  @Test
  void countsNoBallots() throws Exception {
    Rehearsal summed =
        new Rehearsal(Group.BELENIOS_2048, 2, 4).singles(2).asking(Rehearsal.approval(2, 0, 1));
    RunningElection running = summed.open();

    assertThat(summed.finish(running, 1, 2).toJsonText()).isEqualTo("[[0,0]]");
    assertAccepted(running);
  }

  @Test
  void writesLargeNumbersAsTexts() throws Exception {
    Rehearsal rehearsal =
        new Rehearsal(Group.BELENIOS_2048, 2, 6).singles(1).asking(Rehearsal.approval(2, 0, 1));
    Map<BigInteger, Long> weights = new TreeMap<>();
    weights.put(Group.BELENIOS_2048.generator().pow(rehearsal.credentials.get(0)).value(), 7L);
    weights.put(
        Group.BELENIOS_2048.generator().pow(rehearsal.credentials.get(1)).value(), 1L << 31);
    RunningElection running =
        RunningElection.open(
            rehearsal.election(),
            List.of(rehearsal.keys.get(0).trustees()),
            new Credentials(weights, true),
            1L,
            Rehearsal.WORKERS,
            rehearsal.chance);
    rehearsal.cast(running, 0, List.of(List.of(1, 0)));
    rehearsal.cast(running, 1, List.of(List.of(0, 1)));

    assertThat(rehearsal.finish(running, 1).toJsonText()).isEqualTo("[[7,\"2147483648\"]]");
    assertAccepted(running);
  }

  @Test
  void shufflesNoBallots() throws Exception {
    Rehearsal shuffled =
        new Rehearsal(Group.RFC_3526_2048, 2, 5).singles(1).asking(Rehearsal.shuffled(3));
    RunningElection running = shuffled.open();

    assertThat(shuffled.finish(running, 1).toJsonText()).isEqualTo("[[]]");
    assertAccepted(running);
  }

  @Test
  void shufflesNoBallotsUnderTwoKeys() throws Exception {
    Rehearsal shuffled =
        new Rehearsal(Group.RFC_3526_2048, 2, 5).singles(2).asking(Rehearsal.shuffled(3));
    RunningElection running = shuffled.open();

    assertThat(shuffled.finish(running, 1, 2).toJsonText()).isEqualTo("[[]]");
    assertAccepted(running);
  }

  private void assertAccepted(RunningElection running) throws Exception {
    Path file = Rehearsal.write(running, Files.createTempDirectory(folder, "bel"));

    ElectionReport report = ElectionVerifier.verify(file, VerifierOptions.standard());

    assertThat(report.verdict().isAccepted()).as(report.toString()).isTrue();
    BeleniosTool.Answer tool = BeleniosTool.verify(file);
    assertThat(tool.exit()).as(tool.output()).isZero();
    assertThat(tool.output()).contains("all checks passed");
  }
}
