package org.folkmoot.people;

import java.time.Instant;

/**
 * How long something is kept. A job asks every rule once a day for each council; pages show what it
 * is about by the texts {@code privacy.retention.<name>} and {@code privacy.retention.<name>.time}.
 */
public interface RetentionRule {

  /** Lasting name, for example {@code sign-ins}; at most 40 characters. */
  String name();

  /**
   * Removes what the current council need not keep any more; called within a transaction unless the
   * rule has its own.
   *
   * @param now the moment to decide by
   * @return how many records were removed
   */
  int remove(Instant now);

  /**
   * Whether {@link #remove} is called without a transaction, because what it does would hold one
   * for too long: its steps are transactions of their own.
   */
  default boolean hasOwnTransactions() {
    return false;
  }
}
