package org.folkmoot.figures;

import java.util.List;
import org.folkmoot.texts.LocalizedText;

/**
 * A line of a part of the page of a ward.
 *
 * @param title what it is called
 * @param path address of its page
 * @param facts what else is to be known, in the reader's words
 * @param tag how it stands, in one or two of the reader's words; may be empty
 * @param late whether that should have been done by now
 */
public record WardItem(
    LocalizedText title, String path, List<String> facts, String tag, boolean late) {

  /** Copies the list. */
  public WardItem {
    facts = List.copyOf(facts);
  }
}
