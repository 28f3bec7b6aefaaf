package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.List;

/**
 * A part of the budget with projects of its own, for example that of a ward.
 *
 * @param name name of the ward
 * @param budget money of its own, in major units
 * @param projects ids that compete for it
 */
public record Pot(String name, BigDecimal budget, List<String> projects) {

  /** Keeps its own copy. */
  public Pot {
    projects = List.copyOf(projects);
  }
}
