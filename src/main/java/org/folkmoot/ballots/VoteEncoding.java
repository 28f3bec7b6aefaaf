package org.folkmoot.ballots;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.SpecSource;

/** Votes of shuffled questions as group elements: 8 bits per option, then 8 bits of padding. */
@SpecSource(document = "Belenios 2.0", section = "4.11.2")
final class VoteEncoding {

  private static final int BITS_PER_OPTION = 8;
  private static final int PADDING = 8;

  /** Largest number that an option can be given. */
  static final int MAX_VALUE = (1 << BITS_PER_OPTION) - 1;

  private VoteEncoding() {}

  /**
   * The element of a vote: the first padding from 0 that gives one.
   *
   * @param vote at most {@link Question#MAX_OPTIONS} numbers from 0 to 255
   */
  static Element encode(Group group, List<Integer> vote) {
    BigInteger packed = BigInteger.ZERO;
    for (int value : vote) {
      if (value < 0 || value > MAX_VALUE) {
        throw new IllegalArgumentException("a vote of " + value + " for an option");
      }
      packed = packed.shiftLeft(BITS_PER_OPTION).add(BigInteger.valueOf(value));
    }
    packed = packed.shiftLeft(PADDING);
    for (int padding = 0; padding < 1 << PADDING; padding++) {
      Optional<Element> candidate = group.findElement(packed.add(BigInteger.valueOf(padding)));
      if (candidate.isPresent()) {
        return candidate.get();
      }
    }
    throw new IllegalArgumentException("no padding makes the vote an element");
  }

  /**
   * The last numbers that an element stands for; an element that encodes no vote gives arbitrary
   * ones, and what stands before them is left out.
   */
  static List<Integer> decode(Element element, int options) {
    BigInteger rest = element.value().shiftRight(PADDING);
    List<Integer> vote = new ArrayList<>();
    for (int i = options - 1; i >= 0; i--) {
      vote.add(rest.shiftRight(i * BITS_PER_OPTION).intValue() & MAX_VALUE);
    }
    return vote;
  }

  /** Whether an element encodes numbers for more options than there are: no booth makes such. */
  static boolean hasBitsAbove(Element element, int options) {
    return element.value().bitLength() > PADDING + options * BITS_PER_OPTION;
  }
}
