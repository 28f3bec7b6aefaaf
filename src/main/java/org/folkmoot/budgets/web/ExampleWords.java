package org.folkmoot.budgets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.allocation.Step;
import org.folkmoot.allocation.StepDetail;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.kernel.Fraction;
import org.folkmoot.texts.Texts;

/** Shows how a rule works by the numbers of the round itself: its shares and its first step. */
final class ExampleWords {

  private final RoundOutcome outcome;
  private final Texts texts;
  private final OutcomeWords words;

  ExampleWords(RoundOutcome outcome, Texts texts, OutcomeWords words) {
    this.outcome = outcome;
    this.texts = texts;
    this.words = words;
  }

  /** A few sentences, each a paragraph; none if nothing was funded. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    outcome.outcome().endowment().ifPresent(share -> sentences.addAll(shares(share)));
    if (!outcome.outcome().steps().isEmpty()) {
      Step step = outcome.outcome().steps().get(0);
      first(step, outcome.explanation().steps().get(0)).ifPresent(sentences::add);
    }
    return sentences;
  }

  private List<String> shares(Fraction share) {
    Outcome counted = outcome.outcome();
    String budget = words.money(counted.budget());
    Fraction equal =
        outcome.voters() == 0
            ? Fraction.ZERO
            : Fraction.of(counted.budget()).dividedBy(Fraction.of(outcome.voters()));
    String divided =
        texts.count("budgets.example.share", outcome.voters(), budget, words.about(equal));
    if (counted.increments() > 0) {
      return List.of(divided, texts.with("budgets.example.raised", words.about(share)));
    }
    return share.equals(equal)
        ? List.of(divided)
        : List.of(divided, texts.with("budgets.example.rounded", words.about(share)));
  }

  private Optional<String> first(Step step, StepDetail detail) {
    if (step.stage() == Step.Stage.COMPLETION) {
      return Optional.empty();
    }
    ProjectDetails project = words.project(step.project());
    String support = words.support(project, detail.supporters());
    return switch (words.rule()) {
      case EQUAL_SHARES -> shareOfTheFirst(step, detail, project);
      case PHRAGMEN ->
          Optional.of(
              texts.count(
                  "budgets.example.phragmen",
                  detail.supporters(),
                  project.name(),
                  project.cost(),
                  step.maxLoad().map(words::about).orElse("")));
      case GREEDY_PER_COST ->
          words
              .costOfAVote(project, detail.supporters())
              .map(
                  price ->
                      texts.with(
                          "budgets.example.perCost",
                          project.name(),
                          support,
                          project.cost(),
                          price));
      case MAX_WELFARE ->
          outcome
              .outcome()
              .optimum()
              .map(
                  most ->
                      texts.with(
                          "budgets.example.maxWelfare."
                              + outcome.outcome().options().utility().name(),
                          texts.decimal(most, 2)));
      case GREEDY, GREEDY_NO_SKIP, GREEDY_THRESHOLD, GREEDY_EXCLUSIVE ->
          Optional.of(
              texts.with(
                  "budgets.example.greedy",
                  project.name(),
                  support,
                  project.cost(),
                  words.money(detail.left())));
    };
  }

  /** In the first step everybody still has the whole share. */
  private Optional<String> shareOfTheFirst(Step step, StepDetail detail, ProjectDetails project) {
    Fraction price = step.pricePerPoint().orElseThrow();
    Fraction share = outcome.outcome().endowment().orElse(Fraction.ZERO);
    boolean allPayAlike =
        !words.isByPoints()
            && detail.payment().filter(one -> one.payingAllTheyHad() == 0).isPresent();
    return allPayAlike
        ? Optional.of(
            texts.count(
                "budgets.example.shares",
                detail.supporters(),
                project.name(),
                project.cost(),
                words.about(price),
                words.about(share.minus(price))))
        : Optional.of(
            texts.count(
                "budgets.example.sharesPoints",
                detail.supporters(),
                project.name(),
                project.cost(),
                words.about(price)));
  }
}
