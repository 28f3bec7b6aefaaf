package org.folkmoot.budgets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Orders in which projects can be listed; each ends with the round's own order. */
public enum ProjectSort {
  /** As in the round. */
  ROUND,
  /** By name. */
  NAME,
  /** Cheapest first. */
  CHEAPEST,
  /** Dearest first. */
  DEAREST,
  /** Most votes first. */
  VOTES;

  List<ProjectDetails> sorted(List<ProjectDetails> projects, Locale reader) {
    return projects.stream()
        .sorted(order(reader).thenComparingInt(ProjectDetails::position))
        .toList();
  }

  private Comparator<ProjectDetails> order(Locale reader) {
    return switch (this) {
      case ROUND -> Comparator.comparingInt(ProjectDetails::position);
      case NAME ->
          Comparator.comparing(project -> project.name().shownTo(reader).toLowerCase(Locale.ROOT));
      case CHEAPEST -> Comparator.comparingLong(project -> project.cost().minorUnits());
      case DEAREST -> Comparator.comparingLong(project -> -project.cost().minorUnits());
      case VOTES -> Comparator.comparingInt(project -> -project.votes());
    };
  }

  /** The order with this name in an address; the round's own for anything else. */
  public static ProjectSort of(@Nullable String name) {
    return Arrays.stream(values())
        .filter(sort -> sort.key().equals(name))
        .findFirst()
        .orElse(ROUND);
  }

  /** Name in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
