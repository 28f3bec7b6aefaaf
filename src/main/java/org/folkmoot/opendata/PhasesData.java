package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Phases of published processes, with their days. */
@ApplicationScoped
class PhasesData implements Dataset {

  private final ProcessService processes;

  @Inject
  PhasesData(ProcessService processes) {
    this.processes = processes;
  }

  @Override
  public String name() {
    return "phases";
  }

  @Override
  public int position() {
    return 15;
  }

  @Override
  public List<DataColumn> columns() {
    return List.of(
        DataColumn.text("process"),
        DataColumn.text("phase"),
        DataColumn.day("firstDay"),
        DataColumn.day("lastDay"),
        DataColumn.texts("note"));
  }

  @Override
  public void read(RowSink rows) {
    for (ProcessDetails process : processes.list()) {
      for (PhaseSpan phase : process.phases()) {
        rows.row(
            process.slug(),
            phase.kind().name().toLowerCase(Locale.ROOT),
            phase.firstDay(),
            phase.lastDay(),
            phase.note());
      }
    }
  }
}
