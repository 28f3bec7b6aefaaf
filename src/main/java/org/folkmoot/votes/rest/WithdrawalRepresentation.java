package org.folkmoot.votes.rest;

import java.util.Map;
import org.folkmoot.votes.WithdrawalDetails;

/**
 * A project that left while people voted, as JSON.
 *
 * @param project its code, as in the file of ballots
 * @param at when it left
 * @param reason why, by the code of its language
 */
public record WithdrawalRepresentation(String project, String at, Map<String, String> reason) {

  /** Copies the reason. */
  public WithdrawalRepresentation {
    reason = Map.copyOf(reason);
  }

  static WithdrawalRepresentation of(WithdrawalDetails withdrawal) {
    return new WithdrawalRepresentation(
        withdrawal.code(), withdrawal.at().toString(), withdrawal.reason().byLanguage());
  }
}
