package org.folkmoot.ballots;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.SpecSource;

/** Finds small discrete logarithms to the base g by baby steps and giant steps. */
final class Logarithm {

  private final Group group;
  private final long bound;
  private final int babySteps;
  private final Map<Element, Integer> baby = new HashMap<>();

  /**
   * @param bound largest logarithm that is searched for; memory and time grow with its square root
   */
  @SpecSource(document = "Handbook of Applied Cryptography", section = "algorithm 3.56")
  Logarithm(Group group, long bound) {
    if (bound < 0 || bound > Credentials.MAX_TOTAL_WEIGHT) {
      throw new IllegalArgumentException("no search for a logarithm up to " + bound);
    }
    this.group = group;
    this.bound = bound;
    this.babySteps = (int) Math.sqrt((double) bound) + 1;
    Element step = group.identity();
    for (int i = 0; i < babySteps; i++) {
      baby.put(step, i);
      step = step.times(group.generator());
    }
  }

  /** The logarithm, empty if there is none from 0 to the bound (inclusive). */
  OptionalLong find(Element element) {
    Element giant = group.generator().pow(group.scalar(babySteps)).inverse();
    Element rest = element;
    for (long base = 0; base <= bound; base += babySteps) {
      Integer step = baby.get(rest);
      if (step != null) {
        return base + step <= bound ? OptionalLong.of(base + step) : OptionalLong.empty();
      }
      rest = rest.times(giant);
    }
    return OptionalLong.empty();
  }
}
