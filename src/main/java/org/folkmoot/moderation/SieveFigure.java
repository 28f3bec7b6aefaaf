package org.folkmoot.moderation;

import org.jspecify.annotations.Nullable;

/**
 * How often a rule of the sieve asked moderators.
 *
 * @param asked in how many cases
 * @param agreed in how many of them a moderator hid the text
 * @param refused in how many of them nothing was wrong
 */
public record SieveFigure(long asked, long agreed, long refused) {

  /** A rule that never asked. */
  public static final SieveFigure NONE = new SieveFigure(0, 0, 0);

  static SieveFigure of(@Nullable Decision decision, long count) {
    return new SieveFigure(
        count, decision == Decision.HIDDEN ? count : 0, decision == Decision.KEPT ? count : 0);
  }

  SieveFigure plus(SieveFigure other) {
    return new SieveFigure(asked + other.asked, agreed + other.agreed, refused + other.refused);
  }
}
