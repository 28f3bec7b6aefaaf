package org.folkmoot.merkle;

/**
 * Where a witness keeps, for each log, the head that it co-signed last. Implemented over a database
 * by the feature that runs a witness, and in memory.
 */
public interface WitnessStore {

  /** The head co-signed last; {@link TreeHead#empty()} for a log never co-signed. */
  TreeHead latest(String origin);

  /**
   * Records a head if the one before is still the expected one; in one atomic step, on disk before
   * it returns. Otherwise two requests at once could make the witness go back.
   *
   * @return false, and nothing recorded, if another head was recorded meanwhile
   */
  boolean replace(String origin, TreeHead expected, TreeHead next);
}
