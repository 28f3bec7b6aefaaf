package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.RoundSummary;
import org.jspecify.annotations.Nullable;

/** Budget rounds, as lists on several pages. */
@Named
@RequestScoped
public class RoundsView {

  private final RoundService rounds;
  private final CountService counts;
  private @Nullable List<RoundDetails> published;
  private @Nullable List<RoundSummary> decided;
  private @Nullable List<RoundDetails> all;

  @Inject
  RoundsView(RoundService rounds, CountService counts) {
    this.rounds = rounds;
    this.counts = counts;
  }

  /** Published rounds, newest first. */
  public List<RoundDetails> getPublished() {
    List<RoundDetails> known = published;
    if (known == null) {
      known = rounds.list();
      published = known;
    }
    return known;
  }

  /** Rounds with a published outcome, newest first. */
  public List<RoundSummary> getDecided() {
    List<RoundSummary> known = decided;
    if (known == null) {
      known = counts.listPublished();
      decided = known;
    }
    return known;
  }

  /** Rounds of a process with a published outcome. */
  public List<RoundSummary> decidedOf(long processId) {
    return getDecided().stream()
        .filter(summary -> summary.round().processId() == processId)
        .toList();
  }

  /** Published rounds of a process without an outcome yet. */
  public List<RoundDetails> undecidedOf(long processId) {
    return of(processId).stream().filter(round -> !round.decided()).toList();
  }

  /** Published rounds of a process. */
  public List<RoundDetails> of(long processId) {
    return getPublished().stream().filter(round -> round.processId() == processId).toList();
  }

  /** Rounds of a process, drafts too: for staff. */
  public List<RoundDetails> allOf(long processId) {
    List<RoundDetails> known = all;
    if (known == null) {
      known = rounds.listForStaff();
      all = known;
    }
    return known.stream().filter(round -> round.processId() == processId).toList();
  }
}
