package org.folkmoot.budgets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.search.SearchDocument;
import org.folkmoot.search.Searchable;

/** Projects of the rounds that residents see, as the search finds them; not the withdrawn ones. */
@ApplicationScoped
class FoundProjects implements Searchable {

  /** Name of the kind. */
  static final String KIND = "project";

  private static final String SHOWN =
      " from BudgetProject p where p.roundId in :rounds and p.withdrawn = false";

  private final CouncilData council;
  private final BudgetRepository budgets;
  private final ProcessService processes;

  @Inject
  FoundProjects(CouncilData council, BudgetRepository budgets, ProcessService processes) {
    this.council = council;
    this.budgets = budgets;
    this.processes = processes;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int position() {
    return 30;
  }

  @Override
  public List<SearchDocument> find(Collection<Long> ids) {
    Map<Long, BudgetRound> rounds = shownRounds(0);
    return ids.isEmpty() || rounds.isEmpty()
        ? List.of()
        : documents(
            rounds,
            council
                .rows()
                .createQuery("select p" + SHOWN + " and p.id in :ids", BudgetProject.class)
                .setParameter("rounds", rounds.keySet())
                .setParameter("ids", ids)
                .getResultList());
  }

  @Override
  public List<Long> ids(long process) {
    Map<Long, BudgetRound> rounds = shownRounds(process);
    return rounds.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery("select p.id" + SHOWN, Long.class)
            .setParameter("rounds", rounds.keySet())
            .getResultList();
  }

  private Map<Long, BudgetRound> shownRounds(long process) {
    List<Long> shown =
        processes.list().stream()
            .map(ProcessDetails::id)
            .filter(id -> process == 0 || id == process)
            .toList();
    return shown.isEmpty()
        ? Map.of()
        : budgets.listRounds(false).stream()
            .filter(round -> shown.contains(round.processId()))
            .filter(round -> !round.isWithdrawn() && !round.isArchived())
            .collect(Collectors.toMap(BudgetRound::id, Function.identity()));
  }

  private static List<SearchDocument> documents(
      Map<Long, BudgetRound> rounds, List<BudgetProject> projects) {
    return projects.stream()
        .map(project -> document(Objects.requireNonNull(rounds.get(project.roundId())), project))
        .toList();
  }

  private static SearchDocument document(BudgetRound round, BudgetProject project) {
    return new SearchDocument(
        KIND,
        project.id(),
        round.processId(),
        project.names(),
        project.description(),
        project.place() + ' ' + project.code(),
        "/project?round="
            + round.slug()
            + "&project="
            + URLEncoder.encode(project.code(), StandardCharsets.UTF_8),
        true,
        Map.of(),
        Map.of());
  }
}
