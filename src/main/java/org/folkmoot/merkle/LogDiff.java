package org.folkmoot.merkle;

import java.util.List;
import java.util.OptionalLong;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;

/** Compares two sights of one log: the later must be the earlier with entries added. Pure. */
public final class LogDiff {

  private LogDiff() {}

  /**
   * The first index at which the later list does not have the earlier one's entry; empty if it has
   * them all. Of a list cut short, the index of the first missing entry.
   */
  public static OptionalLong firstDifference(List<Bytes> before, List<Bytes> after) {
    for (int i = 0; i < before.size(); i++) {
      if (i >= after.size() || !before.get(i).equals(after.get(i))) {
        return OptionalLong.of(i);
      }
    }
    return OptionalLong.empty();
  }

  /**
   * Checks that one log extends another. The entries are compared first, so that a rewritten log is
   * reported with the index where it departs, signed again or not.
   *
   * <p>Rejects with {@code ORIGIN_CHANGED}, {@code ENTRY_MISSING}, {@code ENTRY_CHANGED} and the
   * reasons of {@link LogSnapshot#verify}; the details of the two in the middle name the index.
   */
  public static Verdict verify(LogSnapshot before, LogSnapshot after, VerifierKey logKey) {
    String origin = before.checkpoint().checkpoint().origin();
    if (!after.checkpoint().checkpoint().origin().equals(origin)) {
      return Verdict.rejected("ORIGIN_CHANGED", "the later log is not " + origin);
    }
    OptionalLong difference = firstDifference(before.entries(), after.entries());
    if (difference.isPresent()) {
      return describe(difference.getAsLong(), after);
    }
    Verdict earlier = before.verify(logKey);
    return earlier.isAccepted() ? after.verify(logKey) : earlier;
  }

  private static Verdict describe(long index, LogSnapshot after) {
    return index >= after.entries().size()
        ? Verdict.rejected("ENTRY_MISSING", "the later log ends before entry " + index)
        : Verdict.rejected("ENTRY_CHANGED", "the later log departs at entry " + index);
  }
}
