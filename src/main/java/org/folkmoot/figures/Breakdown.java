package org.folkmoot.figures;

import java.util.Locale;

/** By what people are counted; by one thing at a time, never by two at once. */
public enum Breakdown {
  /** Where they live; groups are names of wards. */
  WARD,
  /** How old they are; groups are names of {@link org.folkmoot.residents.AgeBand}. */
  AGE,
  /** How they took part; groups are {@code ONLINE}, {@code PAPER}, or what a file calls it. */
  CHANNEL,
  /** On which day they first took part; groups are days. */
  DAY;

  /** Name in files and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
