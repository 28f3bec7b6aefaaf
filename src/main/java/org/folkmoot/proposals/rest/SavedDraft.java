package org.folkmoot.proposals.rest;

/**
 * What was saved of a draft.
 *
 * @param reference of the draft
 * @param seen what the next answer to the same question tells as the one from which it began
 * @param savedAt time of day by the council's clock, in words
 */
public record SavedDraft(String reference, String seen, String savedAt) {}
