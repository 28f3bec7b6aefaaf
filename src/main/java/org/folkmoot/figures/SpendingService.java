package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.kernel.Amount;

/** What decided rounds spent where, against the votes. From published outcomes, hence exact. */
@ApplicationScoped
public class SpendingService {

  private static final double TENTHS_OF_PERCENT = 1_000.0;

  private final CountService counts;

  @Inject
  SpendingService(CountService counts) {
    this.counts = counts;
  }

  /**
   * Spending of a round.
   *
   * @param byPlace by ward or place of the projects, the most money first
   * @param byCategory by category; a project of two categories stands in both
   */
  public record Spending(List<SpendingLine> byPlace, List<SpendingLine> byCategory) {

    /** Copies the lists. */
    public Spending {
      byPlace = List.copyOf(byPlace);
      byCategory = List.copyOf(byCategory);
    }
  }

  /** Spending of a round; empty unless an outcome is published that the visitor may see. */
  public Optional<Spending> find(String round) {
    return counts
        .findPublished(round)
        .map(
            outcome ->
                new Spending(
                    lines(outcome, project -> List.of(project.place())),
                    lines(
                        outcome,
                        project ->
                            project.categories().isEmpty() ? List.of("") : project.categories())));
  }

  private static List<SpendingLine> lines(
      RoundOutcome outcome, Function<ProjectDetails, List<String>> groupsOf) {
    SortedMap<String, List<ProjectDetails>> groups = new TreeMap<>();
    for (ProjectDetails project : outcome.projects()) {
      for (String group : groupsOf.apply(project)) {
        groups.computeIfAbsent(group, any -> new ArrayList<>()).add(project);
      }
    }
    List<String> selected = outcome.outcome().selected();
    long allMoney = money(outcome.projects(), selected);
    long allVotes = votes(outcome.projects());
    List<SpendingLine> lines = new ArrayList<>();
    groups.forEach(
        (group, projects) ->
            lines.add(
                new SpendingLine(
                    group,
                    projects.size(),
                    (int) projects.stream().filter(one -> selected.contains(one.code())).count(),
                    new Amount(money(projects, selected), outcome.round().budget().currency()),
                    votes(projects),
                    share(money(projects, selected), allMoney),
                    share(votes(projects), allVotes))));
    lines.sort(
        Comparator.comparingLong((SpendingLine line) -> line.money().minorUnits())
            .thenComparing(SpendingLine::votes)
            .reversed());
    return lines;
  }

  private static long money(List<ProjectDetails> projects, List<String> selected) {
    return projects.stream()
        .filter(project -> selected.contains(project.code()))
        .mapToLong(project -> project.cost().minorUnits())
        .sum();
  }

  private static long votes(List<ProjectDetails> projects) {
    return projects.stream().mapToLong(ProjectDetails::votes).sum();
  }

  private static double share(long part, long all) {
    return all == 0 ? 0 : Math.round(TENTHS_OF_PERCENT * part / all) / 10.0;
  }
}
