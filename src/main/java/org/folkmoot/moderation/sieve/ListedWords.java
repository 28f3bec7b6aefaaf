package org.folkmoot.moderation.sieve;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Words and phrases of a council, found in a text as whole words; in scripts that put no blanks
 * between words, anywhere.
 */
final class ListedWords {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private static final Pattern WITHOUT_BLANKS =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}]");

  private ListedWords() {}

  /** Those of the list that occur, as the list has them. */
  static List<String> in(String text, List<String> words, UnaryOperator<String> folded) {
    String plain = folded.apply(text);
    String spaced = spaced(plain);
    return words.stream()
        .filter(
            word -> {
              String wanted = folded.apply(word);
              return WITHOUT_BLANKS.matcher(wanted).find()
                  ? plain.contains(wanted)
                  : !spaced(wanted).isBlank() && spaced.contains(spaced(wanted));
            })
        .toList();
  }

  private static String spaced(String plain) {
    return " " + NO_WORD.matcher(plain).replaceAll(" ").strip() + " ";
  }
}
