package org.folkmoot.people;

import java.util.List;
import java.util.Map;

/**
 * One kind of records that are held about a person. Names are those of the file for programs, and
 * the ends of message keys: {@code privacy.data.<name>} and {@code privacy.data.<name>.<field>}.
 *
 * @param name what the records are, for example {@code sign-ins}
 * @param records fields by name, in order; values are texts, numbers, truth values or instants
 */
public record DataSection(String name, List<Map<String, Object>> records) {

  /** Copies the list. */
  public DataSection {
    records = List.copyOf(records);
  }
}
