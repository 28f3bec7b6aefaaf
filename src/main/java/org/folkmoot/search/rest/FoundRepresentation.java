package org.folkmoot.search.rest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.search.SearchDocument;

/**
 * Something that was found.
 *
 * @param kind {@code process}, {@code proposal}, {@code project} or {@code help}
 * @param title what it is called, in its main language
 * @param titles the same by language
 * @param links addresses of ours by what is there
 */
public record FoundRepresentation(
    String kind, String title, Map<String, String> titles, Map<String, String> links) {

  /** Copies the maps. */
  public FoundRepresentation {
    titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
  }

  static FoundRepresentation of(SearchDocument found) {
    return new FoundRepresentation(
        found.kind(),
        found.title().main(),
        found.title().byLanguage(),
        Map.of("page", found.path()));
  }
}
