package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Amount;
import org.folkmoot.people.Person;

/** The steps of a count, each a transaction of its own; the counting lies between them. */
@ApplicationScoped
class CountSteps {

  /** In the log: somebody whose account is gone. */
  private static final long NOBODY = 0;

  private final BudgetRepository budgets;
  private final RoundAccess access;
  private final AccountService accounts;
  private final Journal journal;
  private final Clock clock;

  @Inject
  CountSteps(
      BudgetRepository budgets,
      RoundAccess access,
      AccountService accounts,
      Journal journal,
      Clock clock) {
    this.budgets = budgets;
    this.access = access;
    this.accounts = accounts;
    this.journal = journal;
    this.clock = clock;
  }

  /** What is to be counted, and how. */
  record Task(BallotSource source, AllocationOptions options) {}

  /** What a request asks for; empty if it has its count already, or its round is gone. */
  @Transactional
  Optional<Task> begin(long requestId) {
    return budgets
        .findRequest(requestId)
        .filter(request -> request.runNumber().isEmpty())
        .flatMap(
            request -> {
              request.reopen();
              return budgets
                  .findRound(request.roundId())
                  .map(round -> new Task(access.source(round), request.options()));
            });
  }

  /**
   * Keeps the count that a request asked for.
   *
   * @param confirm called first in the transaction; throws if the count must not be kept
   */
  @Transactional
  void keep(long requestId, BallotSource source, FinishedCount count, Runnable confirm) {
    confirm.run();
    CountRequest request = budgets.findRequest(requestId).orElseThrow();
    BudgetRound round = budgets.lockRound(request.roundId()).orElseThrow();
    String name = request.requestedBy().flatMap(accounts::findPerson).map(Person::name).orElse("");
    int number = add(round, source, count, request.requestedBy());
    request.finish(number, clock.instant());
    record(round, number, count, request.requestedBy().orElse(NOBODY), name);
  }

  /** Keeps a count that somebody made at once. */
  @Transactional
  int keep(BallotSource source, FinishedCount count, Person person) {
    BudgetRound round = budgets.lockRound(source.roundId()).orElseThrow();
    int number = add(round, source, count, Optional.of(person.id()));
    record(round, number, count, person.id(), person.name());
    return number;
  }

  private int add(
      BudgetRound round, BallotSource source, FinishedCount count, Optional<Long> person) {
    List<AllocationRun> runs = budgets.listRuns(round.id());
    int number = runs.isEmpty() ? 1 : runs.get(0).number() + 1;
    AllocationRun run =
        new AllocationRun(
            round.id(),
            number,
            source.sha256(),
            count,
            Amount.ofMajor(count.outcome().spent(), round.budget().currency()),
            clock.instant(),
            person.orElse(null));
    budgets.add(run);
    budgets.flush();
    budgets.add(new CountRecord(run.id(), count));
    return number;
  }

  private void record(
      BudgetRound round, int number, FinishedCount count, long person, String name) {
    AllocationOptions options = count.outcome().options();
    boolean official = options.equals(round.rule().options());
    journal.record(
        AuditEvent.of(
            person,
            name,
            official ? "budgets.journal.counted" : "budgets.journal.compared",
            round.title(),
            String.valueOf(number),
            options.rule().name()));
  }

  /** The request ends without a count. */
  @Transactional
  void giveUp(long requestId, String reference) {
    budgets
        .findRequest(requestId)
        .filter(request -> !request.isOver())
        .ifPresent(request -> request.giveUp(reference, clock.instant()));
  }
}
