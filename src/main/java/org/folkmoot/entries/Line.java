package org.folkmoot.entries;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored or exported.
 *
 * @param entry the part that stays
 * @param disclosure the part that may be erased; null once it is
 */
public record Line(Entry entry, @Nullable Disclosure disclosure) {

  /** Whether names and details are gone. */
  public boolean isErased() {
    return disclosure == null;
  }
}
