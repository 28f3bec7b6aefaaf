package org.folkmoot.budgets;

import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;

/**
 * What a facilitator says of a round.
 *
 * @param title name as residents read it
 * @param description what the money is for, plain text
 * @param budget sum to share out, more than zero
 * @param voteType what a ballot holds
 * @param rule by which rule it will be counted; its budget is that of the round
 */
public record RoundForm(
    LocalizedText title,
    LocalizedText description,
    Amount budget,
    VoteType voteType,
    AllocationOptions rule) {

  /** What a round has if nobody chooses: equal shares, and all money given out. */
  public static final AllocationOptions USUAL_RULE =
      AllocationOptions.defaults()
          .withRule(Rule.EQUAL_SHARES)
          .withCompletion(Completion.ADD1_UTILITARIAN);

  /** A round with the usual rule. */
  public RoundForm(
      LocalizedText title, LocalizedText description, Amount budget, VoteType voteType) {
    this(title, description, budget, voteType, USUAL_RULE);
  }
}
