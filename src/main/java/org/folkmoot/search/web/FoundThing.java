package org.folkmoot.search.web;

import java.util.List;
import org.folkmoot.search.SnippetPart;
import org.folkmoot.texts.LocalizedText;

/**
 * Something that was found, as the page shows it.
 *
 * @param title what it is called
 * @param path address of its page
 * @param parts places of its text, cut at the words that were looked for
 * @param language code of the language of the text
 */
public record FoundThing(
    LocalizedText title, String path, List<SnippetPart> parts, String language) {

  /** Copies the parts. */
  public FoundThing {
    parts = List.copyOf(parts);
  }
}
