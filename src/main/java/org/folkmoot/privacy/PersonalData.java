package org.folkmoot.privacy;

import java.time.Instant;
import java.util.List;
import org.folkmoot.people.DataSection;

/**
 * Everything that is held about one person.
 *
 * @param council name of the council that holds it
 * @param collectedAt when it was put together
 * @param sections by name
 */
public record PersonalData(String council, Instant collectedAt, List<DataSection> sections) {

  /** Copies the list. */
  public PersonalData {
    sections = List.copyOf(sections);
  }
}
