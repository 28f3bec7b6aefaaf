package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;

/** Projects of published rounds; their votes once an outcome is published. */
@ApplicationScoped
class ProjectsData implements Dataset {

  private final RoundService rounds;

  @Inject
  ProjectsData(RoundService rounds) {
    this.rounds = rounds;
  }

  @Override
  public String name() {
    return "projects";
  }

  @Override
  public int position() {
    return 50;
  }

  @Override
  public List<DataColumn> columns() {
    return List.of(
        DataColumn.text("round"),
        DataColumn.text("project"),
        DataColumn.texts("title"),
        DataColumn.texts("text"),
        DataColumn.decimal("cost"),
        DataColumn.text("category"),
        DataColumn.text("place"),
        DataColumn.decimal("latitude"),
        DataColumn.decimal("longitude"),
        DataColumn.truth("withdrawn"),
        DataColumn.integer("votes"),
        DataColumn.link("page"));
  }

  @Override
  public void read(RowSink rows) {
    for (RoundDetails round : rounds.list()) {
      rounds.listProjects(round).forEach(project -> write(round, project, rows));
    }
  }

  private static void write(RoundDetails round, ProjectDetails project, RowSink rows) {
    rows.row(
        round.slug(),
        project.code(),
        project.name(),
        project.description(),
        project.cost().toMajor(),
        String.join(", ", project.categories()),
        project.place(),
        project.latitude(),
        project.longitude(),
        project.withdrawn(),
        round.totalsShown() ? project.votes() : null,
        "/project?round=" + round.slug() + "&project=" + Addresses.part(project.code()));
  }
}
