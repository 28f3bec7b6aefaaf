package org.folkmoot.proposals;

/**
 * A proposal is about to be removed with its author's account. Fired within the transaction, before
 * it happens: whatever points to its row must let go of it now.
 *
 * @param proposalId the proposal
 */
public record ProposalLeaves(long proposalId) {}
