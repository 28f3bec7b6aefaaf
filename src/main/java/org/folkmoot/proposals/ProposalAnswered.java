package org.folkmoot.proposals;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;

/**
 * The council has answered a proposal. Fired within the transaction.
 *
 * @param proposalId the proposal
 * @param processId its process
 * @param wardId ward that it is about; 0 for none
 * @param answer in one word
 * @param text in the council's words; may be empty
 * @param responsible who has to do it; may be empty
 * @param cost by the council's reckoning, if it is known
 * @param at when
 * @param by account of who answered
 */
public record ProposalAnswered(
    long proposalId,
    long processId,
    long wardId,
    Answer answer,
    LocalizedText text,
    LocalizedText responsible,
    Optional<Amount> cost,
    Instant at,
    long by) {}
