package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.allocation.Outcome;
import org.folkmoot.kernel.NotFound;

/** The counts of rounds as they were kept. Joins the caller's transaction. */
@ApplicationScoped
class Counts {

  private final BudgetRepository budgets;
  private final RoundAccess access;
  private final Elections elections;

  @Inject
  Counts(BudgetRepository budgets, RoundAccess access, Elections elections) {
    this.budgets = budgets;
    this.access = access;
    this.elections = elections;
  }

  /** A round with its counts, newest first, and the publications of them, newest first. */
  private record Counted(
      BudgetRound round, List<AllocationRun> runs, List<OutcomePublication> publications) {

    Optional<AllocationRun> find(int number) {
      return runs.stream().filter(run -> run.number() == number).findFirst();
    }

    boolean isPublished(AllocationRun run) {
      return publications.stream().anyMatch(publication -> publication.runId() == run.id());
    }

    boolean isCurrent(AllocationRun run) {
      return !publications.isEmpty() && publications.get(0).runId() == run.id();
    }
  }

  private Counted load(BudgetRound round) {
    return new Counted(round, budgets.listRuns(round.id()), budgets.listPublications(round.id()));
  }

  AllocationRun get(BudgetRound round, int number) {
    return load(round).find(number).orElseThrow(() -> BudgetRefusal.unknownRun(number));
  }

  /** The outcome of a round. */
  Optional<RoundOutcome> findCurrent(BudgetRound round) {
    Counted counted = load(round);
    return counted.runs().stream()
        .filter(counted::isCurrent)
        .findFirst()
        .map(run -> outcome(counted, run));
  }

  /** A count that is the outcome of its round, or was. */
  Optional<RoundOutcome> findPublished(BudgetRound round, int number) {
    Counted counted = load(round);
    return counted.find(number).filter(counted::isPublished).map(run -> outcome(counted, run));
  }

  /**
   * Any count of a round.
   *
   * @throws BudgetRefusal if there is none with this number
   */
  RoundOutcome preview(BudgetRound round, int number) {
    Counted counted = load(round);
    return outcome(
        counted, counted.find(number).orElseThrow(() -> BudgetRefusal.unknownRun(number)));
  }

  List<RunDetails> list(BudgetRound round) {
    Counted counted = load(round);
    return counted.runs().stream()
        .map(run -> run.toDetails(round.rule().options(), counted.publications()))
        .toList();
  }

  private RoundOutcome outcome(Counted counted, AllocationRun run) {
    BudgetRound round = counted.round();
    FinishedCount count = finished(round, run);
    List<ProjectDetails> projects =
        budgets.listProjects(round.id()).stream()
            .map(project -> project.toDetails(round.budget().currency()))
            .toList();
    return new RoundOutcome(
        access.details(round, projects.size(), counted.runs(), !counted.publications().isEmpty()),
        projects,
        run.toDetails(round.rule().options(), counted.publications()),
        count.outcome(),
        count.explanation(),
        history(counted),
        budgets.listNearMisses(run.id()).stream().map(NearMissRow::toDetails).toList(),
        count.voters());
  }

  private static List<PublicationDetails> history(Counted counted) {
    Map<Long, Integer> numbers =
        counted.runs().stream().collect(Collectors.toMap(AllocationRun::id, AllocationRun::number));
    List<OutcomePublication> all = counted.publications();
    return all.stream()
        .map(one -> one.toDetails(numbers.getOrDefault(one.runId(), 0), one.equals(all.get(0))))
        .toList();
  }

  /** Codes of the projects that a count funded, in the order of the rule, and of those counted. */
  Outcome found(BudgetRound round, AllocationRun run) {
    return finished(round, run).outcome();
  }

  /**
   * What a count found. A count from before this was kept is made once more, and kept.
   *
   * @throws OutcomeChanged if that gives another outcome
   */
  private FinishedCount finished(BudgetRound round, AllocationRun run) {
    return budgets
        .findRecord(run.id())
        .map(CountRecord::count)
        .orElseGet(() -> complete(round, run));
  }

  FinishedCount complete(BudgetRound round, AllocationRun run) {
    FinishedCount count = elections.count(access.source(round), run.options());
    if (!OutcomeDigest.of(count.outcome()).equals(run.outcomeSha256())) {
      throw new OutcomeChanged(run.number());
    }
    run.complete(count);
    budgets.add(new CountRecord(run.id(), count));
    return count;
  }

  /**
   * The ballots from which the published outcome of a round was counted.
   *
   * @throws NotFound if there is none, or the visitor may not see the round
   */
  @Transactional
  BallotSource publishedSource(String roundSlug) {
    BudgetRound round =
        budgets.findRound(roundSlug).filter(access::isVisible).orElseThrow(NotFound::new);
    AllocationRun run = budgets.findPublishedRun(round.id()).orElseThrow(NotFound::new);
    return round.source(Set.copyOf(finished(round, run).withdrawn()));
  }
}
