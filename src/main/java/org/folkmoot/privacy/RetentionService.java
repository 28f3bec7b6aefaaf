package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.people.RetentionRule;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** The rules of retention of all features: lists them, and applies them to the current council. */
@ApplicationScoped
public class RetentionService {

  private static final Logger LOG = Logger.getLogger(RetentionService.class.getName());

  /** Removed by a job of its own, see {@code mail.LetterRemoval}. */
  private static final String LETTERS = "letters";

  private final Instance<RetentionRule> rules;
  private final RetentionSteps steps;
  private final RequestReminders reminders;
  private final Visitor visitor;

  @Inject
  RetentionService(
      Instance<RetentionRule> rules,
      RetentionSteps steps,
      RequestReminders reminders,
      Visitor visitor) {
    this.rules = rules;
    this.steps = steps;
    this.reminders = reminders;
    this.visitor = visitor;
  }

  /** Names of all rules, which everybody may know. */
  public List<String> listNames() {
    return Stream.concat(rules.stream().map(RetentionRule::name), Stream.of(LETTERS))
        .sorted()
        .toList();
  }

  /**
   * All rules and their last runs.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  public List<RetentionLine> list() {
    visitor.require(Role.ADMINISTRATOR);
    Map<String, RetentionRun> runs =
        steps.list().stream().collect(Collectors.toMap(RetentionRun::rule, Function.identity()));
    return listNames().stream()
        .map(name -> line(name, Optional.ofNullable(runs.get(name))))
        .toList();
  }

  private static RetentionLine line(String name, Optional<RetentionRun> run) {
    return new RetentionLine(
        name,
        run.map(RetentionRun::ranAt),
        run.map(RetentionRun::removed).orElse(0L),
        run.map(RetentionRun::removedInAll).orElse(0L));
  }

  /** Applies every rule and sends reminders, as if it were that moment. */
  void apply(Instant now) {
    int removed = 0;
    for (RetentionRule rule : rules) {
      removed += apply(rule, now);
    }
    steps.record(removed);
    reminders.send(now);
  }

  private int apply(RetentionRule rule, Instant now) {
    try {
      if (!rule.hasOwnTransactions()) {
        return steps.apply(rule, now);
      }
      int removed = rule.remove(now);
      steps.note(rule, removed, now);
      return removed;
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "retention rule " + rule.name() + " failed", e);
      return 0;
    }
  }
}
