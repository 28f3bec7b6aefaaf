package org.folkmoot.budgets.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * The rounds that are being counted at this moment: whoever presses the button twice without
 * script, or in two windows, starts one count. Thread-safe.
 */
@ApplicationScoped
public class CountsUnderWay {

  private final Set<String> rounds = ConcurrentHashMap.newKeySet();

  /**
   * Counts, unless the same round is being counted.
   *
   * @param round any text that names the round among those of all councils
   * @throws CountIsUnderWay if it is
   */
  public int alone(String round, IntSupplier count) {
    if (!rounds.add(round)) {
      throw new CountIsUnderWay();
    }
    try {
      return count.getAsInt();
    } finally {
      rounds.remove(round);
    }
  }
}
