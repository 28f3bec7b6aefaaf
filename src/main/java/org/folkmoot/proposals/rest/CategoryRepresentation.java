package org.folkmoot.proposals.rest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folkmoot.proposals.CategoryDetails;

/**
 * A category of a process in the API.
 *
 * @param id its lasting name, which proposals carry and lists are filtered by; stays when it is
 *     renamed
 * @param name what people read, in its main language
 * @param names the same by language
 */
public record CategoryRepresentation(String id, String name, Map<String, String> names) {

  /** Copies the names. */
  public CategoryRepresentation {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }

  static CategoryRepresentation of(CategoryDetails category) {
    return new CategoryRepresentation(
        category.slug(), category.name().main(), category.name().byLanguage());
  }
}
