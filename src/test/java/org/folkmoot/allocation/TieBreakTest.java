package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.folkmoot.allocation.TieBreak.Criterion;
import org.junit.jupiter.api.Test;

class TieBreakTest {

  private static final AllocationOptions GREEDY = AllocationOptions.defaults();

  @Test
  void saysWhichCriterionDecided() {
    Election election = SmallElections.approvals("60", "b 60, a 60, c 50", "1 abc");

    Step byCost = firstStep(election, TieBreak.DEFAULT);
    Step byFile = firstStep(election, TieBreak.of(Criterion.FILE));
    Step byId = firstStep(election, TieBreak.of(Criterion.LEX));

    assertThat(byCost.project()).isEqualTo("c");
    assertThat(byCost.decidedBy()).contains(Criterion.COST);
    assertThat(byCost.tied()).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(byFile.project()).isEqualTo("b");
    assertThat(byId.project()).isEqualTo("a");
    assertThat(byId.decidedBy()).contains(Criterion.LEX);
  }

  @Test
  void isSilentWithoutATie() {
    Election election = SmallElections.approvals("60", "a 60, b 60", "2 a, 1 b");

    assertThat(firstStep(election, TieBreak.DEFAULT).decidedBy()).isEmpty();
  }

  @Test
  void takesTheEarlierSubmissionFirst() {
    Election election =
        SmallElections.withColumn(
            "60", "a 60, b 60", "1 ab", "submitted", "2026-03-02T10:00Z", "2026-03-01T10:00Z");

    Step step = firstStep(election, TieBreak.published("seed"));

    assertThat(step.project()).isEqualTo("b");
    assertThat(step.decidedBy()).contains(Criterion.EARLIER);
  }

  @Test
  void ordersIdsByCodePointNotByUtf16() {
    // U+FF5E comes before U+1F600 by code point and after it by UTF-16 unit
    Election election = SmallElections.approvals("60", "\uFF5E 60, \uD83D\uDE00 60", "1 -");

    assertThat(firstStep(election, TieBreak.of(Criterion.LEX)).project()).isEqualTo("\uFF5E");
  }

  @Test
  void drawsTheSameTicketsForTheSameSeed() {
    Election election = SmallElections.approvals("60", "a 60, b 60", "1 ab");
    TieBreak lottery = TieBreak.parse("lottery", Optional.of("seed 7"));

    String winner = firstStep(election, lottery).project();

    String other = winner.equals("a") ? "b" : "a";
    assertThat(Lottery.ticket("seed 7", winner)).isLessThan(Lottery.ticket("seed 7", other));
    assertThat(Lottery.commitment("seed 7")).isNotEqualTo(Lottery.commitment("seed 8"));
  }

  @Test
  void givesEitherProjectItsChanceInALottery() {
    Election election = SmallElections.approvals("60", "a 60, b 60", "1 ab");
    int a = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      TieBreak lottery = TieBreak.parse("lottery", Optional.of("seed " + seed));
      a += firstStep(election, lottery).project().equals("a") ? 1 : 0;
    }

    assertThat(a).isBetween(430, 570);
  }

  @Test
  void needsASeedForALotteryAndKnownWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TieBreak.parse("cost,lottery", Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TieBreak.parse("cost,alphabet", Optional.empty()))
        .withMessageContaining("alphabet");
  }

  private static Step firstStep(Election election, TieBreak tieBreak) {
    return Allocation.of(election).decide(GREEDY.withTieBreak(tieBreak)).steps().get(0);
  }
}
