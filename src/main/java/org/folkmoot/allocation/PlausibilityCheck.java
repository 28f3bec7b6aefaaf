package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.Optional;

/** Compares what a file says about itself with what its rows say. */
final class PlausibilityCheck {

  private final Election election;
  private final NoticeList notices;

  private PlausibilityCheck(Election election, NoticeList notices) {
    this.election = election;
    this.notices = notices;
  }

  static void check(Election election, NoticeList notices) {
    PlausibilityCheck check = new PlausibilityCheck(election, notices);
    check.count("num_projects", election.projects().size());
    check.count("num_votes", election.voters());
    Tally tally = Tally.of(election, AllocationOptions.BallotReading.AS_CAST);
    for (int project = 0; project < election.projects().size(); project++) {
      check.project(project, tally);
    }
  }

  private void count(String key, int found) {
    String said = election.meta().get(key);
    if (said != null && !said.strip().equals(Integer.toString(found))) {
      notices.add(0, Notice.Kind.COUNT_DIFFERS, key, said.strip(), Integer.toString(found));
    }
  }

  private void project(int index, Tally tally) {
    Project project = election.projects().get(index);
    if (project.isWithdrawn()) {
      notices.add(0, Notice.Kind.WITHDRAWN, project.id());
    }
    total(project, "votes", BigDecimal.valueOf(tally.supporters(index)));
    total(project, "score", BigDecimal.valueOf(tally.score(index), tally.scoreDecimals()));
  }

  private void total(Project project, String column, BigDecimal counted) {
    Optional<BigDecimal> said = project.column(column).flatMap(DecimalText::find);
    if (said.isPresent() && said.get().compareTo(counted) != 0) {
      notices.add(
          0,
          Notice.Kind.TOTAL_DIFFERS,
          column,
          project.id(),
          said.get().toPlainString(),
          counted.toPlainString());
    }
  }
}
