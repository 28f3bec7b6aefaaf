package org.folkmoot.votes.web;

import org.folkmoot.votes.ElectionDetails;

/**
 * An open vote in which the visitor is asked.
 *
 * @param served whether something was signed for them
 * @param pseudonym their name in the list of who was served
 */
public record OwnVote(ElectionDetails election, boolean served, String pseudonym) {}
