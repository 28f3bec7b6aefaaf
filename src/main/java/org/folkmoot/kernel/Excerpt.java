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

  /**
   * The same for people to read: it ends with a word, if one ends in its second half, and with dots
   * that say that more follows.
   *
   * @param longest most UTF-16 code units, the dots not counted
   */
  public static String shown(String text, int longest) {
    String whole = text.strip();
    String beginning = of(whole, longest);
    if (beginning.length() == whole.length()) {
      return whole;
    }
    boolean endsWord = Character.isWhitespace(whole.charAt(beginning.length()));
    int blank = endsWord ? beginning.length() : beginning.lastIndexOf(' ');
    String words = blank >= longest / 2 ? beginning.substring(0, blank) : beginning;
    return words.strip() + "…";
  }
}
