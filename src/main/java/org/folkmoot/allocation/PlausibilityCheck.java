package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what a file says about itself with what its rows say. */
final class PlausibilityCheck {

  private final Election election;
  private final List<Notice> notices = new ArrayList<>();

  private PlausibilityCheck(Election election) {
    this.election = election;
  }

  static List<Notice> noticesOn(Election election) {
    PlausibilityCheck check = new PlausibilityCheck(election);
    check.count("num_projects", election.projects().size());
    check.count("num_votes", election.voters());
    Tally tally = Tally.of(election, AllocationOptions.BallotReading.AS_CAST);
    for (int project = 0; project < election.projects().size(); project++) {
      check.project(project, tally);
    }
    check.costLimit();
    return check.notices;
  }

  private void count(String key, int found) {
    String said = election.meta().get(key);
    if (said != null && !said.strip().equals(Integer.toString(found))) {
      add(0, Notice.Kind.COUNT_DIFFERS, key, said, Integer.toString(found));
    }
  }

  private void project(int index, Tally tally) {
    Project project = election.projects().get(index);
    if (project.isWithdrawn()) {
      add(0, Notice.Kind.WITHDRAWN, project.id());
    }
    total(project, "votes", BigDecimal.valueOf(tally.supporters(index)));
    total(project, "score", BigDecimal.valueOf(tally.score(index), tally.scoreDecimals()));
  }

  private void total(Project project, String column, BigDecimal counted) {
    Optional<BigDecimal> said = project.column(column).flatMap(DecimalText::find);
    if (said.isPresent() && said.get().compareTo(counted) != 0) {
      add(
          0,
          Notice.Kind.TOTAL_DIFFERS,
          column,
          project.id(),
          said.get().toPlainString(),
          counted.toPlainString());
    }
  }

  private void costLimit() {
    Optional<BigDecimal> limit =
        Optional.ofNullable(election.meta().get("max_sum_cost")).flatMap(DecimalText::find);
    if (limit.isEmpty()) {
      return;
    }
    Ballots ballots = election.ballots();
    for (int voter = 0; voter < ballots.voters(); voter++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int mark = ballots.start(voter); mark < ballots.end(voter); mark++) {
        sum = sum.add(election.projects().get(ballots.project(mark)).cost());
      }
      if (sum.compareTo(limit.get()) > 0) {
        add(
            0,
            Notice.Kind.OVER_COST_LIMIT,
            sum.toPlainString(),
            limit.get().toPlainString(),
            Integer.toString(voter + 1));
      }
    }
  }

  private void add(long line, Notice.Kind kind, String... arguments) {
    if (notices.size() < PabulibReader.PROBLEM_LIMIT) {
      notices.add(new Notice(line, kind, List.of(arguments)));
    }
  }
}
