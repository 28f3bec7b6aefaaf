package org.folkmoot.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * In which languages a text is to be searched: the one it was given in, and Welsh or English as
 * well if the small words say so. People write Welsh on English pages. Pure.
 */
final class LanguageGuess {

  private static final CharArraySet ENGLISH = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  private LanguageGuess() {}

  /** Codes of the languages of a text. */
  static Set<String> of(String text, String given) {
    Set<String> languages = new LinkedHashSet<>(Set.of(given));
    int english = 0;
    int welsh = 0;
    for (var place : WordAnalyzers.words(Field.TEXT, text)) {
      String word = place.get(0);
      boolean isWelsh = WordAnalyzers.WELSH_STOP_WORDS.contains(word);
      boolean isEnglish = ENGLISH.contains(word);
      welsh += isWelsh && !isEnglish ? 1 : 0;
      english += isEnglish && !isWelsh ? 1 : 0;
    }
    if (welsh > english) {
      languages.add("cy");
    } else if (english > welsh) {
      languages.add("en");
    }
    return languages;
  }
}
