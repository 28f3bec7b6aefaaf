package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.Deed;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/**
 * Counts rounds, keeps every count, and publishes one as the outcome. A stored count is recomputed
 * from the ballots when it is shown and held against its fingerprint.
 */
@ApplicationScoped
public class CountService {

  private final BudgetRepository budgets;
  private final Elections elections;
  private final Visitor visitor;
  private final CurrentCouncil currentCouncil;
  private final Event<OutcomePublished> published;
  private final Journal journal;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected CountService() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  CountService(
      BudgetRepository budgets,
      Elections elections,
      Visitor visitor,
      CurrentCouncil currentCouncil,
      Event<OutcomePublished> published,
      Journal journal,
      Clock clock) {
    this.budgets = budgets;
    this.elections = elections;
    this.visitor = visitor;
    this.currentCouncil = currentCouncil;
    this.published = published;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Counts a round by a rule and keeps the count.
   *
   * @return the number of the count
   * @throws UnknownRound if there is no such round
   * @throws NoBallots if the round has none
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator
   */
  @Transactional
  public int count(String roundSlug, AllocationOptions options) {
    Person facilitator = visitor.requireIn(get(roundSlug).processId(), Role.FACILITATOR);
    int number = record(roundSlug, options, facilitator.id());
    record(facilitator, "budgets.journal.counted", roundSlug, number, options.rule().name());
    return number;
  }

  private void record(
      Person facilitator, String action, String roundSlug, int number, String... more) {
    List<String> details = new ArrayList<>(List.of(String.valueOf(number)));
    details.addAll(List.of(more));
    String title = get(roundSlug).toDetails(false).title();
    journal.record(new Deed(facilitator.id(), facilitator.name(), action, title, details));
  }

  /** Counts and keeps without asking who does it: for the demo. */
  @Transactional
  public int record(String roundSlug, AllocationOptions options, long person) {
    BudgetRound round = get(roundSlug);
    Outcome outcome = elections.count(round, options).outcome();
    List<AllocationRun> runs = budgets.listRuns(round.id());
    int number = runs.isEmpty() ? 1 : runs.get(0).number() + 1;
    Amount spent = Amount.ofMajor(outcome.spent(), round.toDetails(false).budget().currency());
    budgets.add(
        new AllocationRun(
            round.id(),
            number,
            round.sourceSha256().orElseThrow(),
            outcome,
            spent,
            clock.instant(),
            person));
    return number;
  }

  /**
   * Publishes a count as the outcome of its round, in place of one that was published before.
   *
   * @throws UnknownRun if the round has no count with this number
   * @throws RoundIsDraft if the round itself is not published
   * @throws org.folkmoot.people.ConfirmationNeeded if the visitor did not prove lately who they are
   */
  @Transactional
  public void publish(String roundSlug, int number) {
    Person facilitator = visitor.requireIn(get(roundSlug).processId(), Role.FACILITATOR);
    visitor.requireFresh();
    makePublic(roundSlug, number);
    record(facilitator, "budgets.journal.outcomePublished", roundSlug, number);
  }

  /** Publishes without asking who does it: for the demo. */
  @Transactional
  public void makePublic(String roundSlug, int number) {
    BudgetRound round = get(roundSlug);
    if (!round.isPublished()) {
      throw new RoundIsDraft();
    }
    AllocationRun run = getRun(round, number);
    budgets
        .findPublication(round.id())
        .ifPresentOrElse(
            publication -> publication.become(run.id()),
            () -> budgets.add(new PublishedRun(round.id(), run.id())));
    run.publish(clock.instant());
    published.fire(new OutcomePublished(currentCouncil.get().id(), run.id()));
  }

  /** Counts of a round, newest first: for staff. */
  @Transactional
  public List<RunDetails> list(String roundSlug) {
    BudgetRound round = get(roundSlug);
    visitor.requireReaderOf(round.processId());
    return budgets.listRuns(round.id()).stream().map(AllocationRun::toDetails).toList();
  }

  /** Published rounds with an outcome, newest outcome first, without recomputing them. */
  @Transactional
  public List<RoundSummary> listPublished() {
    Map<Long, BudgetRound> rounds =
        budgets.listRounds(false).stream()
            .collect(Collectors.toMap(BudgetRound::id, Function.identity()));
    return budgets.listPublishedRuns().stream()
        .flatMap(
            run ->
                Optional.ofNullable(rounds.get(run.roundId())).stream()
                    .map(round -> run.toSummary(round.toDetails(true))))
        .toList();
  }

  /** The published outcome of a round, if there is one and the visitor may see the round. */
  @Transactional
  public Optional<RoundOutcome> findPublished(String roundSlug) {
    return budgets
        .findRound(roundSlug)
        .filter(this::isVisible)
        .flatMap(
            round -> budgets.findPublishedRun(round.id()).map(run -> recompute(round, run, true)));
  }

  /**
   * Any count of a round, for staff, before it is published.
   *
   * @throws UnknownRun if the round has no count with this number
   */
  @Transactional
  public RoundOutcome preview(String roundSlug, int number) {
    BudgetRound round = get(roundSlug);
    visitor.requireReaderOf(round.processId());
    boolean decided = budgets.findPublication(round.id()).isPresent();
    return recompute(round, getRun(round, number), decided);
  }

  /**
   * The ballots of a decided round as a Pabulib file without what it says of the voters.
   *
   * @throws NotFound if no outcome is published, or the visitor may not see the round
   */
  @Transactional
  public byte[] publicBallots(String roundSlug) {
    BudgetRound round =
        budgets
            .findRound(roundSlug)
            .filter(this::isVisible)
            .filter(found -> budgets.findPublication(found.id()).isPresent())
            .orElseThrow(NotFound::new);
    return PublicBallots.of(elections.get(round).election());
  }

  private boolean isVisible(BudgetRound round) {
    return round.isPublished() || visitor.isReaderOf(round.processId());
  }

  private RoundOutcome recompute(BudgetRound round, AllocationRun run, boolean decided) {
    Allocation allocation = elections.get(round);
    Elections.Counted counted = elections.count(round, run.options());
    if (!OutcomeDigest.of(counted.outcome()).equals(run.outcomeSha256())) {
      throw new OutcomeChanged(run.number());
    }
    RoundDetails details = round.toDetails(decided);
    List<ProjectDetails> projects =
        budgets.listProjects(round.id()).stream()
            .map(project -> project.toDetails(details.budget().currency()))
            .toList();
    return new RoundOutcome(
        details,
        projects,
        run.toDetails(),
        counted.outcome(),
        counted.explanation(),
        nearMisses(run),
        allocation.election().voters());
  }

  private List<NearMissDetails> nearMisses(AllocationRun run) {
    return budgets.listNearMisses(run.id()).stream().map(NearMissRow::toDetails).toList();
  }

  private BudgetRound get(String slug) {
    return budgets.findRound(slug).orElseThrow(() -> new UnknownRound(slug));
  }

  private AllocationRun getRun(BudgetRound round, int number) {
    return budgets.listRuns(round.id()).stream()
        .filter(run -> run.number() == number)
        .findFirst()
        .orElseThrow(() -> new UnknownRun(number));
  }
}
