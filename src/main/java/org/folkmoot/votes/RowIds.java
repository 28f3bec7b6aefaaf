package org.folkmoot.votes;

import java.security.SecureRandom;

/**
 * Ids of rows that must not tell in which order they came: a number that counts up would put the
 * row of who was served beside that of the ballot that came next. Safe for many threads.
 */
final class RowIds {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RowIds() {}

  /** A positive number of 63 random bits. */
  static long next() {
    return RANDOM.nextLong() & Long.MAX_VALUE;
  }
}
