package org.folkmoot.residents;

import java.util.OptionalLong;

/**
 * How many people of a ward are in the register and verified. Numbers from 1 to 4 are left out,
 * because so few could be recognized.
 *
 * @param ward name of the ward
 * @param registered people in the register; empty if fewer than 5
 * @param verified people verified now; empty if 1 to 4
 */
public record WardFigures(String ward, OptionalLong registered, OptionalLong verified) {

  /** Smallest number that is shown, apart from zero. */
  public static final int SMALLEST_SHOWN = 5;

  static WardFigures of(String ward, long registered, long verified) {
    return new WardFigures(ward, suppressed(registered), suppressed(verified));
  }

  private static OptionalLong suppressed(long number) {
    return number > 0 && number < SMALLEST_SHOWN ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
