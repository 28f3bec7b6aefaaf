package org.folkmoot.trustees;

import java.util.List;

/** Arithmetic groups for which each board makes a key, so that it serves votes of every kind. */
public final class KeyGroups {

  /** For votes whose ballots are added up, and for those whose ballots are shuffled. */
  public static final List<String> ALL = List.of("BELENIOS-2048", "RFC-3526-2048");

  private KeyGroups() {}
}
