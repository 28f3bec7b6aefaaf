package org.folkmoot.figures;

import java.util.Locale;

/** What figures are about. */
public enum SubjectKind {
  /** A budget round with an outcome; its key is the slug. */
  ROUND,
  /** A counted vote; its key is the slug. */
  VOTE,
  /** What people did in a process until its last phase of a kind ended; slug, slash, kind. */
  PHASE;

  /** Name in files and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
