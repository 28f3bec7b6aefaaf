package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.container.IdeaStage.english;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.CountingService;
import org.folkmoot.budgets.IdeaProjectService;
import org.folkmoot.budgets.ImportService;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.outcomes.DecisionTerms;
import org.folkmoot.outcomes.Verdict;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.texts.LocalizedText;

/** Sets the scene of a test about what happens after a vote: a round of ideas with its outcome. */
@RequestScoped
public class OutcomeStage {

  static final Currency POUND = Currency.getInstance("GBP");
  private static final AllocationOptions GREEDY =
      AllocationOptions.defaults().withRule(Rule.GREEDY);

  @Inject private RoundService rounds;
  @Inject private IdeaProjectService projects;
  @Inject private ImportService imports;
  @Inject private CountingService counting;
  @Inject private CountService counts;
  @Inject private AnswerService answers;
  @Inject private ProposalReader proposals;

  /** Answers an idea so that a round may take it; the visitor is a facilitator. */
  public void feasible(String reference) {
    long seen = proposals.find(reference).orElseThrow().version();
    answers.answer(reference, seen, AnswerForm.of(Answer.FEASIBLE, english("It can be done.")));
  }

  /**
   * A decided round of 100 pounds from ideas that can be done; the visitor is a facilitator.
   *
   * @param costs what each costs in pounds, by the reference of the idea
   * @param ballots which ideas each voter chooses, separated by commas
   */
  public String decided(ProcessDetails process, Map<String, Integer> costs, List<String> ballots) {
    String round = voted(process, costs, ballots);
    counts.publish(round, counting.count(round, GREEDY), "");
    return round;
  }

  /** The same with its ballots and without an outcome. */
  public String voted(ProcessDetails process, Map<String, Integer> costs, List<String> ballots) {
    String round =
        rounds.setUp(
            process.slug(),
            new RoundForm(
                english("Round"), LocalizedText.EMPTY, pounds(100), VoteType.APPROVAL, GREEDY));
    Map<String, Amount> sums = new LinkedHashMap<>();
    costs.forEach((reference, cost) -> sums.put(reference, pounds(cost)));
    assertThat(projects.add(round, sums)).hasSameSizeAs(costs.keySet());
    rounds.publish(round, true);
    load(process, round, costs, ballots);
    return round;
  }

  private void load(
      ProcessDetails process, String round, Map<String, Integer> costs, List<String> ballots) {
    StringBuilder file = new StringBuilder("META\nkey;value\ndescription;Round\nbudget;100\n");
    file.append("currency;GBP\nvote_type;approval\nnum_projects;").append(costs.size());
    file.append("\nnum_votes;").append(ballots.size()).append("\nPROJECTS\nproject_id;cost;name\n");
    costs.forEach((code, cost) -> file.append(code).append(';').append(cost).append(";Project\n"));
    file.append("VOTES\nvoter_id;vote\n");
    for (int i = 0; i < ballots.size(); i++) {
      file.append(i + 1).append(';').append(ballots.get(i)).append('\n');
    }
    long job =
        imports.submit(
            process.slug(),
            round,
            GREEDY,
            "round.pb",
            file.toString().getBytes(StandardCharsets.UTF_8));
    await(() -> imports.find(job).orElseThrow().state().isEnd());
    assertThat(imports.find(job).orElseThrow().problems()).isEmpty();
  }

  static Amount pounds(int major) {
    return new Amount(major * 100L, POUND);
  }

  /** Terms that promise something, or do not. */
  static DecisionTerms terms(Verdict verdict, Optional<LocalDate> due) {
    return new DecisionTerms(
        verdict,
        english("Because it is needed."),
        today(),
        english("Full council, item 7"),
        "https://council.example/minutes/7",
        english("Priya, Streets"),
        english("Traffic order"),
        due,
        LocalizedText.EMPTY);
  }

  /** The same with a reason for differing from the vote. */
  static DecisionTerms differing(DecisionTerms terms, String why) {
    return new DecisionTerms(
        terms.verdict(),
        terms.reasons(),
        terms.decidedOn(),
        terms.decidedBy(),
        terms.meeting(),
        terms.owner(),
        terms.route(),
        terms.due(),
        english(why));
  }

  /** The same, decided on another day. */
  static DecisionTerms on(DecisionTerms terms, LocalDate day) {
    return new DecisionTerms(
        terms.verdict(),
        terms.reasons(),
        day,
        terms.decidedBy(),
        terms.meeting(),
        terms.owner(),
        terms.route(),
        terms.due(),
        terms.difference());
  }

  static LocalDate today() {
    return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Europe/London"));
  }

  /** Waits until something holds, at most a minute. */
  static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
