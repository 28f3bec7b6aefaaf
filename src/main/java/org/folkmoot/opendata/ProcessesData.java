package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Published processes, archived ones included. */
@ApplicationScoped
class ProcessesData implements Dataset {

  private final ProcessService processes;

  @Inject
  ProcessesData(ProcessService processes) {
    this.processes = processes;
  }

  @Override
  public String name() {
    return "processes";
  }

  @Override
  public int position() {
    return 10;
  }

  @Override
  public List<DataColumn> columns() {
    return List.of(
        DataColumn.text("process"),
        DataColumn.texts("title"),
        DataColumn.texts("summary"),
        DataColumn.text("state"),
        DataColumn.day("firstDay"),
        DataColumn.day("lastDay"),
        DataColumn.integer("comments"),
        DataColumn.link("page"));
  }

  @Override
  public void read(RowSink rows) {
    processes.list().forEach(process -> write(process, rows));
  }

  private static void write(ProcessDetails process, RowSink rows) {
    boolean hasPhases = !process.phases().isEmpty();
    rows.row(
        process.slug(),
        process.title(),
        process.summary(),
        process.state().name().toLowerCase(Locale.ROOT),
        hasPhases ? process.phases().get(0).firstDay() : null,
        hasPhases ? process.phases().get(process.phases().size() - 1).lastDay() : null,
        process.comments(),
        "/process?process=" + process.slug());
  }
}
