package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.pages.Feedback;
import org.folkmoot.processes.ProcessDetails;

/** Leads from the pages of a round to that of its process, if that was withdrawn. */
@RequestScoped
class WithdrawnRounds {

  private final RoundService rounds;
  private final Feedback feedback;

  @Inject
  WithdrawnRounds(RoundService rounds, Feedback feedback) {
    this.rounds = rounds;
    this.feedback = feedback;
  }

  /**
   * Leads away if there is nothing to show but a reason.
   *
   * @return whether it did
   */
  boolean leadAway(String round) {
    Optional<ProcessDetails> process = rounds.findWithdrawnProcess(round);
    process.ifPresent(withdrawn -> feedback.lead("/process?process=" + withdrawn.slug()));
    return process.isPresent();
  }
}
