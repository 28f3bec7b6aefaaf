package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.search.SearchOutbox;

/**
 * Who may do what with a round, asked of the round itself, and what other rows say of it. Joins the
 * caller's transaction.
 */
@ApplicationScoped
class RoundAccess {

  private final BudgetRepository budgets;
  private final ProcessService processes;
  private final Visitor visitor;
  private final Journal journal;
  private final SearchOutbox search;

  @Inject
  RoundAccess(
      BudgetRepository budgets,
      ProcessService processes,
      Visitor visitor,
      Journal journal,
      SearchOutbox search) {
    this.search = search;
    this.budgets = budgets;
    this.processes = processes;
    this.visitor = visitor;
    this.journal = journal;
  }

  /** A round that a facilitator is about to change. */
  record Change(BudgetRound round, Person facilitator) {}

  /**
   * A round that the visitor changes now; others who want to change it wait for this transaction.
   *
   * @throws BudgetRefusal if there is no such round
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of its process
   */
  Change change(String slug) {
    Person facilitator = visitor.requireIn(get(slug).processId(), Role.FACILITATOR);
    BudgetRound round = budgets.lockRound(slug).orElseThrow(() -> BudgetRefusal.unknownRound(slug));
    return new Change(round, facilitator);
  }

  /** A round that the visitor reads as staff. */
  BudgetRound read(String slug) {
    BudgetRound round = get(slug);
    visitor.requireReaderOf(round.processId());
    return round;
  }

  BudgetRound get(String slug) {
    return budgets.findRound(slug).orElseThrow(() -> BudgetRefusal.unknownRound(slug));
  }

  /** Staff see a round always; residents as long as they see its process, too. */
  boolean isVisible(BudgetRound round) {
    return visitor.isReaderOf(round.processId())
        || (round.isPublished()
            && processes.findById(round.processId()).filter(ProcessDetails::published).isPresent());
  }

  void record(Change change, String action, String subject, String... details) {
    Person facilitator = change.facilitator();
    search.changedIn(FoundProjects.KIND, change.round().processId());
    journal.record(AuditEvent.of(facilitator.id(), facilitator.name(), action, subject, details));
  }

  /** The round with what other rows say of it. */
  RoundDetails details(BudgetRound round) {
    return details(
        round,
        budgets.countProjects(round.id()),
        budgets.listRuns(round.id()),
        !budgets.listPublications(round.id()).isEmpty());
  }

  /** The same where the other rows were read before. */
  RoundDetails details(BudgetRound round, int projects, List<AllocationRun> runs, boolean decided) {
    boolean counted = runs.stream().anyMatch(run -> run.options().equals(round.rule().options()));
    return round.toDetails(new RoundFacts(projects, counted, decided));
  }

  /**
   * Rounds whose process residents see, as residents see them, with as many statements for many as
   * for one.
   */
  List<RoundDetails> publicDetails(List<BudgetRound> rounds) {
    Set<Long> shown = processes.list().stream().map(ProcessDetails::id).collect(Collectors.toSet());
    return details(
        rounds.stream().filter(round -> shown.contains(round.processId())).toList(), Map.of());
  }

  /** Rounds as staff see them: it is known, too, whether they are counted. */
  List<RoundDetails> staffDetails(List<BudgetRound> rounds) {
    return details(rounds, budgets.listCountedOptions());
  }

  private List<RoundDetails> details(List<BudgetRound> rounds, Map<Long, Set<String>> counted) {
    Map<Long, Integer> projects = budgets.countProjects();
    Set<Long> decided = budgets.listDecidedRounds();
    return rounds.stream()
        .map(
            round ->
                round.toDetails(
                    new RoundFacts(
                        projects.getOrDefault(round.id(), 0),
                        counted
                            .getOrDefault(round.id(), Set.of())
                            .contains(round.rule().options().text()),
                        decided.contains(round.id()))))
        .toList();
  }

  /** The ballots of a round without the projects that are withdrawn now. */
  BallotSource source(BudgetRound round) {
    return round.source(
        budgets.listProjects(round.id()).stream()
            .filter(BudgetProject::isWithdrawn)
            .map(BudgetProject::code)
            .collect(Collectors.toSet()));
  }
}
