package org.folkmoot.figures;

import java.util.Locale;

/** What is told of a count of people. */
public enum Shown {
  /** A number, with noise unless it is 0. */
  SHOWN,
  /** Only that it is small and not 0. */
  FEW,
  /** Nothing, because a smaller one could be worked out from it. */
  WITHHELD;

  /** Name in files and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
