package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions.Add1Start;
import org.folkmoot.allocation.AllocationOptions.Add1Stop;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.AllocationOptions.Comparison;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of a count as text: whatever decided an outcome can be written down and read back. */
class OptionsTextTest {

  /** Every option with another value than the default. */
  private static AllocationOptions all() {
    return new AllocationOptions(
        Rule.EQUAL_SHARES,
        Utility.CARDINALITY,
        Completion.ADD1_UTILITARIAN,
        Add1Start.FRACTIONAL,
        Add1Stop.EXHAUSTIVE,
        Comparison.GREEDY,
        BallotReading.APPROVAL,
        TieBreak.published("6, 17 & 23 = draw of 1 December % ŵ"),
        Optional.of(new BigDecimal("1331751.10")),
        Optional.of(new BigDecimal("2.5")),
        List.of(
            new ExclusiveGroup(List.of("a/1", "b 2;=&,%"), ExclusiveGroup.Survivor.HIGHEST_SCORE),
            new ExclusiveGroup(List.of("ź", "c", "d"), ExclusiveGroup.Survivor.FIRST_LISTED)));
  }

  @Test
  void theExampleDiffersFromTheDefaultInEveryOption() throws ReflectiveOperationException {
    for (RecordComponent option : AllocationOptions.class.getRecordComponents()) {
      assertThat(option.getAccessor().invoke(all()))
          .as(option.getName())
          .isNotEqualTo(option.getAccessor().invoke(AllocationOptions.defaults()));
    }
  }

  @Test
  void areReadBackWithoutLoss() {
    assertThat(AllocationOptions.parse(all().text())).isEqualTo(all());
    assertThat(AllocationOptions.parse(AllocationOptions.defaults().text()))
        .isEqualTo(AllocationOptions.defaults());
  }

  @Test
  void everyWordOfEveryOptionIsReadBack() {
    List<AllocationOptions> many = new ArrayList<>();
    Arrays.stream(Rule.values()).map(all()::withRule).forEach(many::add);
    Arrays.stream(Completion.values()).map(all()::withCompletion).forEach(many::add);
    Arrays.stream(TieBreak.Criterion.values())
        .map(one -> all().withTieBreak(new TieBreak(List.of(one), Optional.of("seed"))))
        .forEach(many::add);
    many.add(all().withBudget(new BigDecimal("1E+3")));
    many.add(all().withBudget(new BigDecimal("0")));

    for (AllocationOptions options : many) {
      assertThat(AllocationOptions.parse(options.text())).isEqualTo(options);
    }
  }

  @Test
  void haveOneForm() {
    assertThat(AllocationOptions.defaults().text())
        .isEqualTo(
            "rule=greedy&utility=cost&completion=none&add1-start=integral&add1-stop=overspend"
                + "&comparison=none&ballots=as-cast&tie=cost%2Cvotes%2Clex");
    assertThat(all().text()).matches("[ -~]+").doesNotContain(" ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rule=greedy",
        "rule",
        "RULE=greedy&utility=cost&completion=none&add1-start=integral&add1-stop=overspend"
            + "&comparison=none&ballots=as-cast&tie=lex",
        "rule=greedy&rule=phragmen&utility=cost&completion=none&add1-start=integral"
            + "&add1-stop=overspend&comparison=none&ballots=as-cast&tie=lex",
        "rule=greedy&utility=cost&completion=none&add1-start=integral&add1-stop=overspend"
            + "&comparison=none&ballots=as-cast&tie=lex&budget=much",
        "rule=greedy&utility=cost&completion=none&add1-start=integral&add1-stop=overspend"
            + "&comparison=none&ballots=as-cast&tie=lex&future=yes",
        "rule=greedy&utility=cost&completion=none&add1-start=integral&add1-stop=overspend"
            + "&comparison=none&ballots=as-cast&tie=lex&exclusive=first-funded"
      })
  void areRefusedUnlessUnderstoodAsAWhole(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> AllocationOptions.parse(text));
  }
}
