package org.folkmoot.councils.brand;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.kernel.SpecSource;

/**
 * An opaque color of sRGB, eight bits a channel.
 *
 * @param rgb red, green, blue in the lowest 24 bits
 */
record Color(int rgb) {

  private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

  /** Reads {@code #rrggbb} in lower case, the only form that a brand may use. */
  static Optional<Color> parse(String text) {
    return HEX.matcher(text).matches()
        ? Optional.of(new Color(Integer.parseInt(text.substring(1), 16)))
        : Optional.empty();
  }

  /**
   * Contrast with another color, from 1 (the same) to 21 (black and white); symmetrical. For
   * example {@code #767676} on white has 4.54.
   */
  @SpecSource(document = "WCAG 2.2", section = "contrast ratio")
  double contrast(Color other) {
    double here = luminance();
    double there = other.luminance();
    return (Math.max(here, there) + 0.05) / (Math.min(here, there) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  /** As it stands in a style sheet. */
  String css() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
