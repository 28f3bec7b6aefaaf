package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.folkmoot.ballots.BallotKind.Validity;
import org.folkmoot.ballots.counting.MajorityJudgment;
import org.folkmoot.ballots.counting.Schulze;
import org.folkmoot.ballots.counting.StvResult;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTest {

  private static void assertVotes(BallotKind kind, Validity expected, List<List<Integer>> votes) {
    for (List<Integer> vote : votes) {
      assertThat(kind.judge(vote, 3)).as(kind + " " + vote).isEqualTo(expected);
    }
  }

  @Nested
  class Validities {

    @Test
    void allZeroIsBlankInEveryKind() {
      for (BallotKind kind :
          List.of(
              new BallotKind.Approval(),
              new BallotKind.ChooseOne(),
              new BallotKind.Knapsack(List.of(1L, 1L, 1L), 1),
              new BallotKind.Points(5, 5),
              new BallotKind.Ranking(false),
              new BallotKind.Ranking(true),
              new BallotKind.Grades(5))) {
        assertVotes(kind, Validity.BLANK, List.of(List.of(0, 0, 0)));
        assertVotes(
            kind,
            Validity.INVALID,
            List.of(List.of(0, 0), List.of(0, 0, 0, 0), List.of(1, 0, -1), List.of(1, 0, 256)));
      }
    }

    @Test
    void approvalsAre0Or1() {
      BallotKind kind = new BallotKind.Approval();
      assertVotes(kind, Validity.VALID, List.of(List.of(1, 0, 0), List.of(1, 1, 1)));
      assertVotes(kind, Validity.INVALID, List.of(List.of(2, 0, 0)));
    }

    @Test
    void aChoiceIsASingle1() {
      BallotKind kind = new BallotKind.ChooseOne();
      assertVotes(kind, Validity.VALID, List.of(List.of(0, 1, 0)));
      assertVotes(kind, Validity.INVALID, List.of(List.of(1, 1, 0), List.of(0, 2, 0)));
    }

    @Test
    void aKnapsackMayFillTheBudgetButNotMore() {
      BallotKind kind = new BallotKind.Knapsack(List.of(40L, 60L, 1L), 100);
      assertVotes(kind, Validity.VALID, List.of(List.of(1, 1, 0), List.of(0, 1, 1)));
      assertVotes(kind, Validity.INVALID, List.of(List.of(1, 1, 1), List.of(2, 0, 0)));
      BallotKind huge =
          new BallotKind.Knapsack(List.of(Long.MAX_VALUE, Long.MAX_VALUE, 0L), Long.MAX_VALUE);
      assertVotes(huge, Validity.INVALID, List.of(List.of(1, 1, 0)));
      assertVotes(huge, Validity.VALID, List.of(List.of(1, 0, 1)));
      BallotKind short2 = new BallotKind.Knapsack(List.of(1L, 1L), 100);
      assertVotes(short2, Validity.INVALID, List.of(List.of(1, 0, 0)));
    }

    @Test
    void pointsAreLimitedEachAndInAll() {
      BallotKind kind = new BallotKind.Points(5, 8);
      assertVotes(kind, Validity.VALID, List.of(List.of(5, 3, 0), List.of(1, 0, 0)));
      assertVotes(kind, Validity.INVALID, List.of(List.of(6, 0, 0), List.of(5, 3, 1)));
    }

    @Test
    void ranksAre1ToKOnceEach() {
      BallotKind kind = new BallotKind.Ranking(false);
      assertVotes(
          kind, Validity.VALID, List.of(List.of(1, 2, 3), List.of(0, 2, 1), List.of(0, 0, 1)));
      assertVotes(
          kind, Validity.INVALID, List.of(List.of(1, 1, 2), List.of(0, 2, 3), List.of(1, 3, 0)));
      assertVotes(
          new BallotKind.Ranking(true),
          Validity.VALID,
          List.of(List.of(1, 1, 9), List.of(0, 2, 2)));
    }

    @Test
    void everyOptionIsGradedOrNone() {
      BallotKind kind = new BallotKind.Grades(5);
      assertVotes(kind, Validity.VALID, List.of(List.of(1, 5, 3)));
      assertVotes(kind, Validity.INVALID, List.of(List.of(1, 5, 0), List.of(1, 6, 1)));
    }

    @Test
    void limitsThatNobodyCouldKeepAreMisuse() {
      assertThatIllegalArgumentException().isThrownBy(() -> new BallotKind.Points(0, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new BallotKind.Points(256, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new BallotKind.Points(1, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> new BallotKind.Grades(0));
      assertThatIllegalArgumentException().isThrownBy(() -> new BallotKind.Grades(256));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BallotKind.Knapsack(List.of(-1L), 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new BallotKind.Knapsack(List.of(), -1));
    }
  }

  @Nested
  class TheExtraField {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"kind\":\"approval\"}",
          "{\"kind\":\"choose-one\"}",
          "{\"kind\":\"knapsack\",\"budget\":100,\"costs\":[40,60]}",
          "{\"kind\":\"knapsack\",\"budget\":\"5000000000\",\"costs\":[\"1073741824\",0]}",
          "{\"kind\":\"points\",\"max\":5,\"total\":8}",
          "{\"kind\":\"ranking\",\"ties\":true}",
          "{\"kind\":\"ranking\",\"ties\":false}",
          "{\"kind\":\"grades\",\"worst\":6}"
        })
    void isReadAsItIsWritten(String text) {
      assertThat(BallotKind.parse(text).toText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "[]",
          "{}",
          "{\"kind\":\"lottery\"}",
          "{\"kind\":\"approval\",\"max\":3}",
          "{\"kind\":\"grades\"}",
          "{\"kind\":\"ranking\"}",
          "{\"kind\":\"grades\",\"worst\":0}",
          "{\"kind\":\"grades\",\"worst\":\"6\"}",
          "{\"kind\":\"points\",\"total\":8,\"max\":5}",
          "{\"kind\":\"knapsack\",\"budget\":\"100\",\"costs\":[]}",
          "{\"kind\":\"knapsack\",\"budget\":\"9223372036854775808\",\"costs\":[]}",
          "{\"kind\": \"approval\"}"
        })
    void isRefusedInEveryOtherForm(String text) {
      assertThatExceptionOfType(MalformedInput.class).isThrownBy(() -> BallotKind.parse(text));
    }
  }

  @Nested
  class Piles {

    @Test
    void holdEveryVoteOnce() {
      List<List<Integer>> votes =
          List.of(List.of(1, 0, 1), List.of(0, 0, 0), List.of(3, 0, 0), List.of(1, 1, 0));

      BallotPile pile = BallotPile.sort(new BallotKind.Approval(), 3, votes, Set.of(3));

      assertThat(pile.valid()).containsExactly(votes.get(0));
      assertThat(pile.blank()).isEqualTo(1);
      assertThat(pile.invalid()).containsExactly(votes.get(2), votes.get(3));
      assertThat(pile.totals()).containsExactly(1L, 0L, 1L);
    }

    @Test
    void showAVoteThatAVoterGarbledAsInvalid() throws IOException {
      Path archive =
          SharedElections.cases("valid").stream()
              .filter(each -> each.name().equals("nh-garbage-plaintext"))
              .findFirst()
              .orElseThrow()
              .archive();

      ElectionResult result =
          ElectionVerifier.verify(archive, VerifierOptions.standard()).result().orElseThrow();

      QuestionResult.Votes votes = (QuestionResult.Votes) result.questions().get(0);
      BallotPile pile = votes.sort(new BallotKind.Points(255, 765), 3);
      assertThat(votes.garbled()).isNotEmpty();
      assertThat(pile.invalid()).hasSameSizeAs(votes.garbled());
      assertThat(pile.valid().size() + pile.blank() + pile.invalid().size())
          .isEqualTo(votes.votes().size());
    }

    @Test
    void haveTotalsOfZeroWithoutVotes() {
      assertThat(BallotPile.sort(new BallotKind.Points(5, 5), 2, List.of(), Set.of()).totals())
          .containsExactly(0L, 0L);
    }

    @Test
    void knowAVoteWithBitsAboveTheLastOption() {
      Group group = Group.RFC_3526_2048;
      Element vote = VoteEncoding.encode(group, List.of(0, 0, 255));
      Element longer = VoteEncoding.encode(group, List.of(1, 0, 0, 255));

      assertThat(VoteEncoding.hasBitsAbove(vote, 3)).isFalse();
      assertThat(VoteEncoding.hasBitsAbove(vote, 1)).isFalse();
      assertThat(VoteEncoding.hasBitsAbove(longer, 4)).isFalse();
      assertThat(VoteEncoding.hasBitsAbove(longer, 3)).isTrue();
      assertThat(ResultCheck.votes(List.of(vote, longer), 3))
          .isEqualTo(
              new QuestionResult.Votes(List.of(List.of(0, 0, 255), List.of(0, 0, 255)), Set.of(1)));
    }
  }

  @Nested
  class SchulzeCounts {

    @Test
    void theExampleWithAParadox() {
      // Schulze's example 1: 45 voters, options A to E, winner E before A, C, B, D
      List<List<Integer>> votes = new ArrayList<>();
      add(votes, 5, 1, 3, 2, 5, 4);
      add(votes, 5, 1, 5, 4, 2, 3);
      add(votes, 8, 4, 1, 5, 3, 2);
      add(votes, 3, 2, 3, 1, 5, 4);
      add(votes, 7, 2, 4, 1, 5, 3);
      add(votes, 2, 3, 2, 1, 4, 5);
      add(votes, 7, 5, 4, 2, 1, 3);
      add(votes, 8, 3, 2, 5, 4, 1);

      Schulze result = Schulze.count(5, votes);

      assertThat(result.preferences().get(0)).containsExactly(0, 20, 26, 30, 22);
      assertThat(result.paths().get(0).stream().skip(1).map(Schulze.Strength::winning))
          .containsExactly(28, 28, 30, 24);
      assertThat(result.levels())
          .containsExactly(List.of(4), List.of(0), List.of(2), List.of(1), List.of(3));
    }

    private static void add(List<List<Integer>> votes, int times, Integer... ranks) {
      votes.addAll(Collections.nCopies(times, List.of(ranks)));
    }

    @Test
    void nothingAsOneLevel() {
      assertThat(Schulze.count(3, List.of()).levels()).containsExactly(List.of(0, 1, 2));
      assertThat(Schulze.count(0, List.of()).levels()).isEmpty();
    }
  }

  @Nested
  class MajorityJudgmentCounts {

    @Test
    void theExampleOfItsDescription() {
      List<List<Integer>> votes =
          List.of(List.of(1, 2), List.of(2, 1), List.of(1, 1), List.of(3, 2));

      MajorityJudgment result = MajorityJudgment.count(2, 3, votes);

      assertThat(result.histogram()).containsExactly(List.of(2, 1, 1), List.of(2, 2, 0));
      assertThat(result.levels())
          .containsExactly(
              new MajorityJudgment.Level(List.of(1), 1, 0),
              new MajorityJudgment.Level(List.of(0), 1, 3));
    }

    @Test
    void equalGradesAsOneLevel() {
      MajorityJudgment result = MajorityJudgment.count(2, 2, List.of(List.of(1, 2), List.of(2, 1)));

      assertThat(result.levels()).containsExactly(new MajorityJudgment.Level(List.of(0, 1), 1, 0));
    }

    @Test
    void nothingWithoutAGrade() {
      assertThat(MajorityJudgment.count(2, 2, List.of()).levels())
          .containsExactly(new MajorityJudgment.Level(List.of(0, 1), 0, 0));
    }
  }

  @Nested
  class SingleTransferableVoteCounts {

    @Test
    void theExampleOfItsDescription() {
      StvResult result = StvResult.count(3, 2, Collections.nCopies(10, List.of(1, 2, 3)), 0);

      assertThat(result.quota()).isEqualTo(4);
      assertThat(result.elected()).containsExactly(0, 1);
      assertThat(result.rounds().get(1).scores())
          .containsExactly(
              new StvResult.Score(1, Fraction.of(6)), new StvResult.Score(2, Fraction.ZERO));
    }

    @Test
    void withBlankVotesThatRaiseTheQuota() {
      List<List<Integer>> votes = new ArrayList<>(Collections.nCopies(3, List.of(1, 0, 0)));
      votes.add(List.of(0, 1, 0));
      votes.add(List.of(0, 0, 1));

      assertThat(StvResult.count(3, 1, votes, 0).quota()).isEqualTo(3);
      assertThat(StvResult.count(3, 1, votes, 0).rounds().get(0).action())
          .isEqualTo(StvResult.Action.ELECT);
      assertThat(StvResult.count(3, 1, votes, 1).quota()).isEqualTo(4);
      assertThat(StvResult.count(3, 1, votes, 1).rounds())
          .extracting(StvResult.Round::action)
          .containsExactly(
              StvResult.Action.EXCLUDE, StvResult.Action.EXCLUDE, StvResult.Action.ELECT_REST);
    }

    @Test
    void stoppingWhenAllSeatsAreTaken() {
      StvResult result = StvResult.count(3, 1, Collections.nCopies(9, List.of(1, 2, 3)), 0);

      assertThat(result.elected()).containsExactly(0);
      assertThat(result.rounds()).hasSize(1);
      assertThat(result.rounds().get(0).tied()).isEmpty();
    }

    @Test
    void thirdsExactly() {
      List<List<Integer>> votes = new ArrayList<>();
      votes.addAll(Collections.nCopies(6, List.of(1, 2, 0, 0)));
      votes.addAll(Collections.nCopies(3, List.of(0, 0, 1, 0)));
      votes.addAll(Collections.nCopies(2, List.of(0, 0, 0, 1)));

      StvResult result = StvResult.count(4, 2, votes, 0);

      // quota 4: 0 has 2 of 6 left over, so 1 gets 6 × 1/3 = 2, exactly as many as 3
      assertThat(result.rounds().get(1).scores()).contains(new StvResult.Score(1, Fraction.of(2)));
      assertThat(result.rounds().get(1).tied()).containsExactly(1, 3);
      assertThat(result.rounds().get(1).options()).containsExactly(3);
    }

    @Test
    void leavesSeatsEmptyRatherThanElectWhomNobodyRanked() {
      StvResult result = StvResult.count(3, 2, List.of(List.of(1, 0, 0)), 0);

      assertThat(result.elected()).containsExactly(0);
      assertThat(StvResult.count(3, 2, List.of(), 4).elected()).isEmpty();
    }

    @Test
    void forNoSeatIsMisuse() {
      assertThatIllegalArgumentException().isThrownBy(() -> StvResult.count(3, 0, List.of(), 0));
    }
  }
}
