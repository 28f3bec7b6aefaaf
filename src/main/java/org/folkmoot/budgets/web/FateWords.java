package org.folkmoot.budgets.web;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.folkmoot.allocation.Step;
import org.folkmoot.allocation.StepDetail;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.texts.Texts;

/** Says of single projects what the outcome of their round made of them. */
final class FateWords {

  private final RoundOutcome outcome;
  private final Texts texts;
  private final OutcomeWords words;

  FateWords(RoundOutcome outcome, Texts texts, RuleWords ruleWords) {
    this.outcome = outcome;
    this.texts = texts;
    this.words = new OutcomeWords(outcome, texts, ruleWords);
  }

  /** The fate of a project; empty for one that was not counted. */
  Optional<ProjectFate> of(String code) {
    int step = outcome.outcome().selected().indexOf(code);
    return step >= 0 ? Optional.of(won(code, step)) : lost(code);
  }

  private ProjectFate won(String code, int index) {
    List<Step> steps = outcome.outcome().steps();
    StepDetail detail = outcome.explanation().steps().get(index);
    BigDecimal cost = words.project(code).cost().toMajor();
    String reason = words.reason(steps.get(index), detail, detail.left().add(cost));
    return new ProjectFate(
        true,
        texts.with("budgets.fate.step", index + 1, steps.size()) + " " + reason,
        href(code, "step-" + (index + 1)));
  }

  private Optional<ProjectFate> lost(String code) {
    LoserWords losers = new LoserWords(outcome, texts, words);
    return outcome.explanation().losers().stream()
        .filter(loser -> loser.project().equals(code))
        .findFirst()
        .map(
            loser ->
                new ProjectFate(
                    false,
                    losers.reason(loser),
                    href(code, "why-" + words.project(code).position())));
  }

  private String href(String code, String place) {
    return "/outcome?round="
        + outcome.round().slug()
        + "&project="
        + URLEncoder.encode(code, StandardCharsets.UTF_8)
        + "#"
        + place;
  }
}
