package org.folkmoot.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.kernel.Amount;
import org.junit.jupiter.api.Test;

/** The text of a rule is published and its digest kept for years, so its form may never change. */
class RoundRuleTest {

  private final RoundRule rule =
      new RoundRule(
          "parks",
          new Amount(60_000_000, Currency.getInstance("GBP")),
          VoteType.APPROVAL,
          RoundForm.USUAL_RULE);

  @Test
  void isALineForEachThingThatDecides() {
    assertThat(RoundRule.readOptions(rule.text())).isEqualTo(rule.options());
    assertThat(rule.text())
        .isEqualTo(
            """
            org.folkmoot/budgets/rule/v1
            round: parks
            budget: GBP 600000.00
            ballots: approval
            options: rule=equal-shares&utility=cost&completion=add1-utilitarian\
            &add1-start=integral&add1-stop=overspend&comparison=none&ballots=as-cast\
            &tie=cost%2Cvotes%2Clex
            """);
    assertThat(rule.sha256()).isEqualTo(org.folkmoot.kernel.Digest.ofUtf8(rule.text()).toHex());
  }

  @Test
  void roundsFromBeforeGetTheUsualRuleInTheSameForm() throws IOException {
    String migration =
        Files.readString(
            Path.of("src/main/resources/db/migration/V51__rule_and_notices_of_imports.sql"));
    Matcher found = Pattern.compile("'(rule=[^']+)'").matcher(migration);

    assertThat(found.find()).isTrue();
    assertThat(AllocationOptions.parse(found.group(1))).isEqualTo(RoundForm.USUAL_RULE);
  }
}
