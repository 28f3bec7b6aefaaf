package org.folkmoot.ballots;

import org.folkmoot.kernel.Digest;

/**
 * Where a registrar notes whom it has served: at most one line per person, by a constraint of the
 * store. Implemented over a database by the feature that runs elections, and in memory.
 */
public interface IssuanceLedger {

  /**
   * Notes the hash of a person's blinded message, unless one is noted already; in one atomic step.
   *
   * @param person who asks, by the name that the registrar uses
   * @return the hash that is noted for this person now: the one given, or an earlier one
   */
  Digest note(String person, Digest blindedHash);
}
