package org.folkmoot.figures;

import java.util.Locale;

/** What is counted: each person once. */
public enum Unit {
  /** People who wrote, supported or commented on something. */
  TOOK_PART,
  /** People who cast a ballot. */
  VOTED,
  /** People whom the registrar of a vote served. */
  BEGAN,
  /** People of the register who could take part. */
  ASKED;

  /** Name in files and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
