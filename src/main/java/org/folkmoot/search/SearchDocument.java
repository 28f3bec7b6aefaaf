package org.folkmoot.search;

import java.util.Map;
import org.folkmoot.texts.LocalizedText;

/**
 * A thing as it is found, and as the page of results shows it.
 *
 * @param kind name of its kind
 * @param id its number within the kind, from 1
 * @param process the process that it belongs to; 0 for none
 * @param title what it is called
 * @param text what else is searched and shown in parts
 * @param more what is searched and not shown, in no language: places, references
 * @param path address of its page
 * @param isFoundByWords whether words find it; if not, it only counts in lists without words
 * @param facets values that lists are narrowed by, for example {@code category} to its slug
 * @param numbers values that lists are sorted by, for example {@code supports}
 */
public record SearchDocument(
    String kind,
    long id,
    long process,
    LocalizedText title,
    LocalizedText text,
    String more,
    String path,
    boolean isFoundByWords,
    Map<String, String> facets,
    Map<String, Long> numbers) {

  /** Copies the maps. */
  public SearchDocument {
    facets = Map.copyOf(facets);
    numbers = Map.copyOf(numbers);
  }

  /** One that is found by its words alone. */
  public static SearchDocument of(
      String kind, long id, long process, LocalizedText title, LocalizedText text, String path) {
    return new SearchDocument(kind, id, process, title, text, "", path, true, Map.of(), Map.of());
  }
}
