package org.folkmoot.budgets;

import org.folkmoot.allocation.VoteType;
import org.folkmoot.kernel.Amount;

/**
 * What a facilitator says of a round.
 *
 * @param title name as residents read it
 * @param description what the money is for, plain text
 * @param budget sum to share out, more than zero
 * @param voteType what a ballot holds
 */
public record RoundForm(String title, String description, Amount budget, VoteType voteType) {}
