package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.TurnoutService;

/** Votes that are or were open, with their turnout: in steps of ten until they are counted. */
@ApplicationScoped
class VotesData implements Dataset {

  private final ElectionService elections;
  private final TurnoutService turnouts;
  private final ProcessService processes;

  @Inject
  VotesData(ElectionService elections, TurnoutService turnouts, ProcessService processes) {
    this.elections = elections;
    this.turnouts = turnouts;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "votes";
  }

  @Override
  public int position() {
    return 70;
  }

  @Override
  public List<DataColumn> columns() {
    return List.of(
        DataColumn.text("vote"),
        DataColumn.text("process"),
        DataColumn.texts("title"),
        DataColumn.text("state"),
        DataColumn.time("opensAt"),
        DataColumn.time("closesAt"),
        DataColumn.integer("asked"),
        DataColumn.integer("voters"),
        DataColumn.truth("exact"),
        DataColumn.link("page"));
  }

  @Override
  public void read(RowSink rows) {
    elections.list().stream()
        .filter(election -> !election.draft())
        .forEach(election -> write(election, rows));
  }

  private void write(ElectionDetails election, RowSink rows) {
    TurnoutService.Turnout turnout = turnouts.of(election.slug());
    rows.row(
        election.slug(),
        processes.findById(election.processId()).map(ProcessDetails::slug).orElse(null),
        election.title(),
        election.state().code(),
        election.opensAt(),
        election.closesAt(),
        turnout.asked(),
        turnout.voters(),
        turnout.exact(),
        "/vote?name=" + election.slug());
  }
}
