package org.folkmoot.votes;

import java.util.Optional;

/**
 * Whether the visitor is asked in an election.
 *
 * @param reason why not; empty if they are
 * @param served whether something was signed for them
 * @param pseudonym their name in the log of who was served; empty if they are not asked
 */
public record VoterDetails(Optional<VoterReason> reason, boolean served, String pseudonym) {

  /** Whether they are asked. */
  public boolean asked() {
    return reason.isEmpty();
  }
}
