package org.folkmoot.files.formats;

import java.awt.color.ICC_ColorSpace;
import java.util.Optional;

/**
 * What a picture says of itself before anything is decoded.
 *
 * @param width pixels in a row, as stored
 * @param height rows, as stored
 * @param orientation how it must be turned
 * @param inks whether it holds the four colours of printing
 * @param mixed whether these are stored as brightness and difference
 * @param colors what the numbers of the picture mean, if its decoder does not see to that; empty
 *     for the colours of screens
 */
record PictureHeader(
    int width,
    int height,
    Orientation orientation,
    boolean inks,
    boolean mixed,
    Optional<ICC_ColorSpace> colors) {

  /** Most pixels of a picture: 40 million. */
  static final long MOST_PIXELS = 40_000_000;

  /** Most pixels on one side: a row is held as a whole. */
  static final int LONGEST_SIDE = 20_000;

  /** Fewest pixels on one side. */
  static final int SHORTEST_SIDE = 100;

  private static final long MILLION = 1_000_000;

  /**
   * Refuses what is not worth decoding, or dangerous to.
   *
   * @throws FormatRefusal if it is too small or too large
   */
  void check() {
    long pixels = (long) width * height;
    if (width < 1 || height < 1) {
      throw FormatRefusal.broken();
    } else if (Math.max(width, height) > LONGEST_SIDE) {
      throw FormatRefusal.tooLong(LONGEST_SIDE);
    } else if (pixels > MOST_PIXELS) {
      throw FormatRefusal.tooManyPixels(MOST_PIXELS / MILLION, (pixels + MILLION - 1) / MILLION);
    } else if (Math.min(width, height) < SHORTEST_SIDE) {
      throw FormatRefusal.tooSmall(width, height, SHORTEST_SIDE);
    }
  }
}
