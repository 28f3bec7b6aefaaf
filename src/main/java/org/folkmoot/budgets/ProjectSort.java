package org.folkmoot.budgets;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Orders in which projects can be listed; each ends with the round's own order. */
public enum ProjectSort {
  /** As in the round. */
  ROUND(Comparator.comparingInt(ProjectDetails::position)),
  /** By name. */
  NAME(Comparator.comparing(project -> project.name().toLowerCase(Locale.ROOT))),
  /** Cheapest first. */
  CHEAPEST(Comparator.comparingLong(project -> project.cost().minorUnits())),
  /** Dearest first. */
  DEAREST(Comparator.comparingLong(project -> -project.cost().minorUnits())),
  /** Most votes first. */
  VOTES(Comparator.comparingInt(project -> -project.votes()));

  private final Comparator<ProjectDetails> order;

  ProjectSort(Comparator<ProjectDetails> order) {
    this.order = order.thenComparingInt(ProjectDetails::position);
  }

  List<ProjectDetails> sorted(List<ProjectDetails> projects) {
    return projects.stream().sorted(order).toList();
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
