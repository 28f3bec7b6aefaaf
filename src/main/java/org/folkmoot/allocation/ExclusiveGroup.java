package org.folkmoot.allocation;

import java.util.HashSet;
import java.util.List;

/**
 * Projects of which at most one may be funded, for example two designs for the same square. A pair
 * of conflicting projects is a group of two.
 *
 * @param projects two or more ids
 * @param survivor which one stays in
 */
public record ExclusiveGroup(List<String> projects, Survivor survivor) {

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if there are fewer than two different ids
   */
  public ExclusiveGroup {
    projects = List.copyOf(projects);
    if (projects.size() < 2 || new HashSet<>(projects).size() < projects.size()) {
      throw new IllegalArgumentException("two or more different ids, not " + projects);
    }
  }

  /** Which project of a group stays in. */
  public enum Survivor {
    /** The one that the rule funds first; the others are out from then on. */
    FIRST_FUNDED,
    /** The one that stands first in the group; the others are out from the start. */
    FIRST_LISTED,
    /** The one with the highest score, ties by the tie-break; the others are out from the start. */
    HIGHEST_SCORE
  }
}
