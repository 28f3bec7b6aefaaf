package org.folkmoot.proposals.rest;

import java.util.Map;

/**
 * What was saved of a draft.
 *
 * @param reference of the draft
 * @param seen what the next answer to the same question tells as the one from which it began
 * @param savedAt time of day by the council's clock, in words
 * @param notSaved what was typed and is not saved, as it means nothing: sentences by the names of
 *     the inputs
 */
public record SavedDraft(
    String reference, String seen, String savedAt, Map<String, String> notSaved) {

  /** Copies the map. */
  public SavedDraft {
    notSaved = Map.copyOf(notSaved);
  }
}
