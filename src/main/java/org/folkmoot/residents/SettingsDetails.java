package org.folkmoot.residents;

import java.util.Set;

/**
 * What a council has set for the verification of residents.
 *
 * @param ways ways that are open
 * @param helpText how those who cannot be verified get help, in the council's own words; empty for
 *     the words of the product
 */
public record SettingsDetails(Set<Way> ways, String helpText) {

  /** Copies the ways. */
  public SettingsDetails {
    ways = Set.copyOf(ways);
  }

  /** Whether a way is open. */
  public boolean isOpen(Way way) {
    return ways.contains(way);
  }
}
