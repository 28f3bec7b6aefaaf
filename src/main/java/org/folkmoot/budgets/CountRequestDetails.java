package org.folkmoot.budgets;

import java.util.Optional;
import org.folkmoot.allocation.AllocationOptions;

/**
 * A count that somebody asked for, as staff see it.
 *
 * @param id identifier in the database
 * @param options rule and options of the count
 * @param running whether it waits or runs
 * @param percent how far it is, 0 to 100
 * @param runNumber number of the count that came out
 * @param reference what to quote if it ended in an error; empty otherwise
 */
public record CountRequestDetails(
    long id,
    AllocationOptions options,
    boolean running,
    int percent,
    Optional<Integer> runNumber,
    String reference) {

  /** Whether it ended in an error. */
  public boolean failed() {
    return !reference.isEmpty();
  }

  /** Whether somebody called it off. */
  public boolean calledOff() {
    return !running && reference.isEmpty() && runNumber.isEmpty();
  }
}
