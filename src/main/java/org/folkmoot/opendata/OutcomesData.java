package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.budgets.RoundSummary;

/** Published outcomes: which projects of a round got money, and in which order. */
@ApplicationScoped
class OutcomesData implements Dataset {

  private final CountService counts;

  @Inject
  OutcomesData(CountService counts) {
    this.counts = counts;
  }

  @Override
  public String name() {
    return "outcomes";
  }

  @Override
  public int position() {
    return 60;
  }

  @Override
  public List<DataColumn> columns() {
    return List.of(
        DataColumn.text("round"),
        DataColumn.text("project"),
        DataColumn.texts("title"),
        DataColumn.text("place"),
        DataColumn.decimal("cost"),
        DataColumn.text("currency"),
        DataColumn.integer("votes"),
        DataColumn.truth("funded"),
        DataColumn.integer("order"),
        DataColumn.time("publishedAt"));
  }

  @Override
  public void read(RowSink rows) {
    for (RoundSummary summary : counts.listPublished()) {
      counts
          .findPublished(summary.round().slug())
          .ifPresent(outcome -> write(summary, outcome, rows));
    }
  }

  private static void write(RoundSummary summary, RoundOutcome outcome, RowSink rows) {
    List<String> selected = outcome.outcome().selected();
    for (ProjectDetails project : outcome.projects()) {
      int order = selected.indexOf(project.code()) + 1;
      rows.row(
          summary.round().slug(),
          project.code(),
          project.name(),
          project.place(),
          project.cost().toMajor(),
          project.cost().currency().getCurrencyCode(),
          project.votes(),
          order > 0,
          order > 0 ? order : null,
          summary.publishedAt());
    }
  }
}
