package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.people.NeedsFreshConfirmation;

/**
 * Shows counts, and publishes one as the outcome of its round. A count is shown as it was kept,
 * never counted again for that.
 */
@ApplicationScoped
public class CountService {

  private final BudgetRepository budgets;
  private final RoundAccess access;
  private final RoundCalendar calendar;
  private final Counts counts;
  private final Elections elections;
  private final CurrentCouncil currentCouncil;
  private final Event<OutcomePublished> published;
  private final Clock clock;

  @Inject
  CountService(
      BudgetRepository budgets,
      RoundAccess access,
      RoundCalendar calendar,
      Counts counts,
      Elections elections,
      CurrentCouncil currentCouncil,
      Event<OutcomePublished> published,
      Clock clock) {
    this.budgets = budgets;
    this.access = access;
    this.calendar = calendar;
    this.counts = counts;
    this.elections = elections;
    this.currentCouncil = currentCouncil;
    this.published = published;
    this.clock = clock;
  }

  /**
   * Publishes a count as the outcome of its round, in place of one that was published before.
   *
   * @param reason why it takes the place of another; everybody reads it; not needed for the first
   * @throws BudgetRefusal if the round has no count with this number
   * @throws BudgetRefusal if the round itself is not published
   * @throws BudgetRefusal if the round does not take place
   * @throws BudgetRefusal if the phases of the process do not allow it yet
   * @throws BudgetRefusal if it was counted by another rule than that of the round
   * @throws BudgetRefusal if it is the outcome already
   * @throws ReasonMissing if it replaces another outcome, and the reason shows nothing
   */
  @Transactional
  @NeedsFreshConfirmation
  public void publish(String roundSlug, int number, String reason) {
    RoundAccess.Change change = access.change(roundSlug);
    BudgetRound round = change.round();
    checkMayPublish(round);
    AllocationRun run = counts.get(round, number);
    List<OutcomePublication> earlier = budgets.listPublications(round.id());
    RunDetails details = run.toDetails(round.rule().options(), earlier);
    if (details.current()) {
      throw BudgetRefusal.outcomeUnchanged(number);
    } else if (!details.publishable()) {
      throw BudgetRefusal.countIsComparison(number);
    }
    String text = earlier.isEmpty() ? "" : TypedText.reason(reason);
    int next = earlier.isEmpty() ? 1 : earlier.get(0).number() + 1;
    budgets.add(new OutcomePublication(round.id(), next, run.id(), clock.instant(), text));
    published.fire(new OutcomePublished(currentCouncil.get().id(), run.id()));
    access.record(
        change,
        earlier.isEmpty() ? "budgets.journal.outcomePublished" : "budgets.journal.outcomeReplaced",
        round.title(),
        String.valueOf(number),
        text);
  }

  private void checkMayPublish(BudgetRound round) {
    if (!round.isPublished()) {
      throw BudgetRefusal.roundIsDraft();
    }
    if (round.isWithdrawn()) {
      throw BudgetRefusal.roundIsWithdrawn();
    }
    calendar
        .outcomeFrom(round.processId(), round.hasBallotsOfVote())
        .ifPresent(
            time -> {
              throw BudgetRefusal.tooEarly("budgets.rule.outcomeTooEarly", time);
            });
  }

  /** Counts of a round, newest first: for staff. */
  @Transactional
  public List<RunDetails> list(String roundSlug) {
    return counts.list(access.read(roundSlug));
  }

  /** Published rounds with an outcome, newest outcome first. */
  @Transactional
  public List<RoundSummary> listPublished() {
    Map<Long, RoundDetails> rounds =
        access.publicDetails(budgets.listRounds(false)).stream()
            .filter(RoundDetails::listed)
            .collect(Collectors.toMap(RoundDetails::id, Function.identity()));
    List<OutcomePublication> outcomes = budgets.listOutcomes();
    Map<Long, AllocationRun> runs =
        budgets.listRunsById(outcomes.stream().map(OutcomePublication::runId).toList()).stream()
            .collect(Collectors.toMap(AllocationRun::id, Function.identity()));
    return outcomes.stream()
        .filter(outcome -> rounds.containsKey(outcome.roundId()))
        .flatMap(
            outcome ->
                Optional.ofNullable(runs.get(outcome.runId())).stream()
                    .map(
                        run ->
                            run.toSummary(
                                Objects.requireNonNull(rounds.get(outcome.roundId())),
                                outcome.publishedAt())))
        .toList();
  }

  /** The published outcome of a round, if there is one and the visitor may see the round. */
  @Transactional
  public Optional<RoundOutcome> findPublished(String roundSlug) {
    return budgets.findRound(roundSlug).filter(access::isVisible).flatMap(counts::findCurrent);
  }

  /** A count that is or was the outcome of a round, if the visitor may see the round. */
  @Transactional
  public Optional<RoundOutcome> findPublished(String roundSlug, int number) {
    return budgets
        .findRound(roundSlug)
        .filter(access::isVisible)
        .flatMap(round -> counts.findPublished(round, number));
  }

  /**
   * A count of a round. Everybody may see one that is or was the outcome, staff any.
   *
   * @throws BudgetRefusal if there is no such round
   * @throws BudgetRefusal if the round has no count with this number
   * @throws org.folkmoot.people.NotAllowed if it was never published, and the visitor is not of the
   *     staff
   */
  @Transactional
  public RoundOutcome preview(String roundSlug, int number) {
    return findPublished(roundSlug, number)
        .orElseGet(() -> counts.preview(access.read(roundSlug), number));
  }

  /**
   * The ballots of a decided round as a Pabulib file without what it says of the voters.
   *
   * @throws org.folkmoot.kernel.NotFound if no outcome is published, or the visitor may not see the
   *     round
   */
  public byte[] publicBallots(String roundSlug) {
    return elections.publicFile(counts.publishedSource(roundSlug));
  }
}
