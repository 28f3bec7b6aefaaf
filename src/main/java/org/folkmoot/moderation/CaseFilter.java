package org.folkmoot.moderation;

import java.util.Arrays;
import java.util.Locale;

/** Which cases are shown. */
public enum CaseFilter {
  /** What waits: reports and appeals. */
  WAITING("(e.openKey is not null or (e.appealedAt is not null and e.appealDecidedAt is null))"),
  /** Appeals that wait. */
  APPEALS("e.appealedAt is not null and e.appealDecidedAt is null"),
  /** What rules asked for and nobody has decided. */
  RULES("e.openKey is not null and e.byRule = true"),
  /** What was decided. */
  DECIDED("e.openKey is null"),
  /** All of them. */
  ALL("e.id is not null");

  private final String condition;

  CaseFilter(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }

  /** As addresses have it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The filter of an address; what waits, unless it names another one. */
  public static CaseFilter of(String key) {
    return Arrays.stream(values())
        .filter(filter -> filter.key().equals(key))
        .findFirst()
        .orElse(WAITING);
  }
}
