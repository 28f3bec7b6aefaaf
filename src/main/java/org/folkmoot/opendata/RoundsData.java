package org.folkmoot.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** Published budget rounds; how many ballots there are is told once they are decided. */
@ApplicationScoped
class RoundsData implements Dataset {

  private final RoundService rounds;
  private final ProcessService processes;

  @Inject
  RoundsData(RoundService rounds, ProcessService processes) {
    this.rounds = rounds;
    this.processes = processes;
  }

  @Override
  public String name() {
    return "rounds";
  }

  @Override
  public int position() {
    return 40;
  }

  @Override
  public List<DataColumn> columns() {
    return List.of(
        DataColumn.text("round"),
        DataColumn.text("process"),
        DataColumn.texts("title"),
        DataColumn.text("currency"),
        DataColumn.decimal("budget"),
        DataColumn.text("voteType"),
        DataColumn.text("rule"),
        DataColumn.integer("projects"),
        DataColumn.integer("ballots"),
        DataColumn.truth("decided"),
        DataColumn.link("page"));
  }

  @Override
  public void read(RowSink rows) {
    for (RoundDetails round : rounds.list()) {
      rows.row(
          round.slug(),
          processes.findById(round.processId()).map(ProcessDetails::slug).orElse(null),
          round.title(),
          round.budget().currency().getCurrencyCode(),
          round.budget().toMajor(),
          round.voteType().name(),
          round.ruleText(),
          round.projects(),
          round.totalsShown() ? round.ballots() : null,
          round.decided(),
          "/outcome?round=" + round.slug());
    }
  }
}
