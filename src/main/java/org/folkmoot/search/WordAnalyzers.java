package org.folkmoot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** How texts become words, by field: as they stand, in English, in Welsh. Thread-safe. */
final class WordAnalyzers {

  /** Languages with an analysis of their own. */
  static final List<String> LANGUAGES = List.of("en", "cy");

  /** Small words of Welsh, folded and without what hangs on them. */
  static final Set<String> WELSH_STOP_WORDS =
      Set.of(
          "a", "ac", "ag", "am", "ar", "at", "bod", "bydd", "dan", "dros", "drwy", "ei", "eich",
          "ein", "er", "eu", "fod", "fy", "gan", "gyda", "heb", "hon", "hwn", "hyn", "i", "ir",
          "mae", "na", "neu", "ni", "nid", "o", "oedd", "oes", "ond", "os", "rhag", "sy", "sydd",
          "wedi", "wrth", "y", "ydy", "ym", "yn", "yng", "yr", "yw");

  private static final Analyzer FOLDED = analyzer(stream -> stream);

  /** Plurals at the end: some of them are words of their own in the dictionary before. */
  private static final Analyzer ENGLISH =
      new Chain(
          EnglishPossessiveFilter::new,
          stream ->
              new EnglishMinimalStemFilter(
                  new KStemFilter(new StopFilter(stream, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET))));

  private static final CharArraySet WELSH_STOPS = new CharArraySet(WELSH_STOP_WORDS, false);

  private static final Analyzer WELSH =
      new Chain(
          WelshCliticFilter::new,
          stream -> new WelshMutationFilter(new StopFilter(stream, WELSH_STOPS)));

  /** For every field of the index. */
  static final Analyzer BY_FIELD = new PerFieldAnalyzerWrapper(FOLDED, byField());

  private WordAnalyzers() {}

  private static Map<String, Analyzer> byField() {
    Map<String, Analyzer> fields = new HashMap<>();
    for (String field : List.of(Field.TITLE, Field.TEXT)) {
      fields.put(Field.in(field, "en"), ENGLISH);
      fields.put(Field.in(field, "cy"), WELSH);
    }
    return fields;
  }

  private static Analyzer analyzer(UnaryOperator<TokenStream> after) {
    return new Chain(stream -> stream, after);
  }

  /** The words of a text as they stand in a field, those at one place in one list. */
  static List<List<String>> words(String field, String text) {
    List<List<String>> places = new ArrayList<>();
    try (TokenStream stream = BY_FIELD.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      var step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (step.getPositionIncrement() > 0 || places.isEmpty()) {
          places.add(new ArrayList<>());
        }
        places.get(places.size() - 1).add(term.toString());
      }
      stream.end();
      return places;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
  }

  /** Words by the rules of Unicode, before and after they are folded. */
  private static final class Chain extends Analyzer {

    private final UnaryOperator<TokenStream> before;
    private final UnaryOperator<TokenStream> after;

    Chain(UnaryOperator<TokenStream> before, UnaryOperator<TokenStream> after) {
      this.before = before;
      this.after = after;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      return new TokenStreamComponents(words, after.apply(new FoldingFilter(before.apply(words))));
    }
  }
}
