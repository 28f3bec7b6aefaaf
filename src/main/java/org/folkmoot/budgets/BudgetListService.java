package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.jspecify.annotations.Nullable;

/** The long lists of a round and of a process, part by part, for those who run it. */
@ApplicationScoped
public class BudgetListService {

  private final ProjectList projects;
  private final BudgetLists lists;
  private final BudgetRepository budgets;
  private final RoundAccess access;
  private final Visitor visitor;

  @Inject
  BudgetListService(
      ProjectList projects,
      BudgetLists lists,
      BudgetRepository budgets,
      RoundAccess access,
      Visitor visitor) {
    this.projects = projects;
    this.lists = lists;
    this.budgets = budgets;
    this.access = access;
    this.visitor = visitor;
  }

  /**
   * Projects of a round, by themselves in its order, sorted by {@code name}, {@code code}, {@code
   * place} or {@code cost}. As long as nobody may see totals, they have no votes and are not sorted
   * by {@code votes}.
   *
   * @param words text as typed, may be empty; all of its words must occur in name, code or place
   * @param reader by whose language names are put in alphabetical order
   * @throws BudgetRefusal if there is no such round
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of its process
   */
  @Transactional
  public Page<ProjectDetails> listProjects(
      String roundSlug, String words, Locale reader, PageRequest part) {
    BudgetRound round = run(roundSlug);
    boolean totalsShown = !budgets.listPublications(round.id()).isEmpty();
    return projects
        .read(round.id(), new ProjectList.Wanted(words, reader, totalsShown), part)
        .map(project -> project.toStaffDetails(round.budget().currency()))
        .map(project -> totalsShown ? project : project.withoutTotals());
  }

  /**
   * Counts of a round, by themselves newest first, sorted by {@code number}, {@code funded} or
   * {@code computedAt}.
   *
   * @param kind which ones; null for all
   * @throws BudgetRefusal if there is no such round
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of its process
   */
  @Transactional
  public Page<RunDetails> listRuns(String roundSlug, @Nullable RunKind kind, PageRequest part) {
    BudgetRound round = run(roundSlug);
    List<OutcomePublication> publications = budgets.listPublications(round.id());
    return lists
        .runs(round, kind, part)
        .map(run -> run.toDetails(round.rule().options(), publications));
  }

  private BudgetRound run(String roundSlug) {
    BudgetRound round = access.get(roundSlug);
    visitor.requireIn(round.processId(), Role.FACILITATOR);
    return round;
  }

  /**
   * Imports into a process, by themselves newest first, sorted by {@code fileName}, {@code
   * createdAt}, {@code bytesTotal} or {@code state}.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator of the process
   */
  @Transactional
  public Page<EarlierImport> listImports(long processId, PageRequest part) {
    visitor.requireIn(processId, Role.FACILITATOR);
    Page<ImportDetails> imports = lists.imports(processId, part).map(ImportJob::toDetails);
    Map<Long, Integer> ballots =
        lists.ballots(
            processId,
            imports.rows().stream()
                .filter(BudgetListService::wasRead)
                .map(ImportDetails::roundId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return imports.map(
        file -> new EarlierImport(file, wasRead(file) ? ballots.get(file.roundId()) : null));
  }

  private static boolean wasRead(ImportDetails file) {
    return file.state() == ImportState.DONE || file.state() == ImportState.KNOWN;
  }
}
