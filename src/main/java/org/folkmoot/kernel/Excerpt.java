package org.folkmoot.kernel;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text that is too long for its place. */
public final class Excerpt {

  private Excerpt() {}

  /**
   * The longest beginning that ends between two characters as a reader sees them: an emoji, a
   * letter with its accents or a syllable of another script is kept whole or left out.
   *
   * @param longest most UTF-16 code units
   */
  public static String of(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.isBoundary(longest) ? longest : characters.preceding(longest);
    return text.substring(0, end);
  }
}
