package org.folkmoot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.kernel.Excerpt;

/**
 * What somebody typed to search: every text has a meaning. Words must all occur, what stands in
 * quotes must occur in this order, and what follows a minus must not occur.
 *
 * @param required single words
 * @param phrases groups of words in order, two or more
 * @param excluded words and groups that must not occur
 */
record TypedWords(List<String> required, List<List<String>> phrases, List<List<String>> excluded) {

  private static final int LONGEST = 200;
  private static final int MOST = 12;

  /** A group in quotes or a run without blanks, each perhaps with a minus in front. */
  private static final Pattern PART =
      Pattern.compile(
          "([-\u2212](?=[^\\s-]))?(?:[\"\u201c\u201d\u201e]([^\"\u201c\u201d]*)[\"\u201c\u201d]|(\\S+))");

  TypedWords {
    required = List.copyOf(required);
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
  }

  /** Reads the first 200 characters and the first twelve parts. */
  static TypedWords of(String typed) {
    List<String> required = new ArrayList<>();
    List<List<String>> phrases = new ArrayList<>();
    List<List<String>> excluded = new ArrayList<>();
    Matcher part = PART.matcher(Excerpt.of(typed, LONGEST));
    int parts = 0;
    while (part.find() && parts < MOST) {
      parts++;
      boolean isQuoted = part.group(2) != null;
      List<String> words = wordsOf(isQuoted ? part.group(2) : part.group(3));
      if (words.isEmpty()) {
        continue;
      }
      if (part.group(1) != null) {
        excluded.add(words);
      } else if (isQuoted && words.size() > 1) {
        phrases.add(words);
      } else {
        required.addAll(words);
      }
    }
    return new TypedWords(required, phrases, excluded);
  }

  /** The words of a text, folded, as they stand. */
  static List<String> wordsOf(String text) {
    return WordAnalyzers.words(Field.TEXT, text).stream()
        .flatMap(List::stream)
        .limit(MOST)
        .toList();
  }

  /** Whether nothing is looked for. */
  boolean isEmpty() {
    return required.isEmpty() && phrases.isEmpty() && excluded.isEmpty();
  }

  /** All that must occur, each word by itself. */
  Stream<String> wanted() {
    return Stream.concat(required.stream(), phrases.stream().flatMap(List::stream));
  }
}
