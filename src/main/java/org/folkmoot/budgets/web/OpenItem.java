package org.folkmoot.budgets.web;

import java.util.List;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.kernel.Amount;
import org.folkmoot.processes.ProcessDetails;

/**
 * Something that is open now, as the home page shows it.
 *
 * @param process the process in which a phase runs
 * @param daysLeft days until that phase ends, today included
 * @param rounds published rounds of the process that have projects and no outcome yet
 */
public record OpenItem(ProcessDetails process, long daysLeft, List<RoundDetails> rounds) {

  /** Copies the rounds. */
  public OpenItem {
    rounds = List.copyOf(rounds);
  }

  /** Whether there is money to share out. */
  public boolean hasMoney() {
    return !rounds.isEmpty();
  }

  /** Money of all the rounds. */
  public Amount money() {
    return rounds.stream().map(RoundDetails::budget).reduce(Amount::plus).orElseThrow();
  }

  /** Projects in all the rounds. */
  public int projects() {
    return rounds.stream().mapToInt(RoundDetails::projects).sum();
  }

  /** Whether the action leads to the projects of the only round. */
  public boolean leadsToProjects() {
    return rounds.size() == 1;
  }

  /** Where the one action leads: never to a page on which there is nothing. */
  public String action() {
    return leadsToProjects()
        ? "/projects?round=" + rounds.get(0).slug()
        : "/process?process=" + process.slug();
  }
}
