package org.folkmoot.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * The query for what was typed. A word counts by the best of its fields: as it stands before its
 * stem or radical, a title before a text, and a similar word only if the search is wide.
 */
final class WordsQuery {

  private static final float AS_IT_STANDS = 2;
  private static final float IN_TITLE = 3;
  private static final float SIMILAR = 0.2f;

  /** How much the fields besides the best add. */
  private static final float OTHERS = 0.1f;

  private static final int ONE_SLIP_FROM = 4;
  private static final int TWO_SLIPS_FROM = 8;
  private static final int MOST_SIMILAR = 50;

  private WordsQuery() {}

  /**
   * The query for what was typed, which is not empty.
   *
   * @param isWide whether similar words count as well
   */
  static Query of(TypedWords typed, boolean isWide) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean isAnythingRequired = false;
    boolean isAnythingWanted = false;
    for (String word : typed.required()) {
      boolean isSmall = isSmall(word);
      all.add(word(word, isWide), isSmall ? Occur.SHOULD : Occur.MUST);
      isAnythingRequired |= !isSmall;
      isAnythingWanted = true;
    }
    for (List<String> phrase : typed.phrases()) {
      all.add(phrase(phrase), Occur.MUST);
      isAnythingRequired = true;
    }
    if (!isAnythingRequired && isAnythingWanted) {
      all.setMinimumNumberShouldMatch(1);
    } else if (!isAnythingRequired) {
      all.add(new MatchAllDocsQuery(), Occur.MUST);
    }
    for (List<String> excluded : typed.excluded()) {
      all.add(
          excluded.size() == 1 ? word(excluded.get(0), false) : phrase(excluded), Occur.MUST_NOT);
    }
    return all.build();
  }

  /** Whether a word is too small in one of the languages to decide anything. */
  static boolean isSmall(String word) {
    return WordAnalyzers.LANGUAGES.stream()
        .anyMatch(language -> WordAnalyzers.words(Field.in(Field.TEXT, language), word).isEmpty());
  }

  /** One word in all fields. */
  static Query word(String word, boolean isWide) {
    List<Query> ways = new ArrayList<>();
    for (String field : List.of(Field.TITLE, Field.TEXT)) {
      float weight = field.equals(Field.TITLE) ? IN_TITLE : 1;
      ways.add(boosted(new TermQuery(new Term(field, word)), weight * AS_IT_STANDS));
      if (isWide) {
        addSimilar(ways, field, word, weight);
      }
      for (String language : WordAnalyzers.LANGUAGES) {
        String name = Field.in(field, language);
        for (List<String> forms : WordAnalyzers.words(name, word)) {
          ways.add(boosted(anyOf(name, forms), weight));
          if (isWide) {
            forms.forEach(form -> addSimilar(ways, name, form, weight));
          }
        }
      }
    }
    return new DisjunctionMaxQuery(ways, OTHERS);
  }

  private static Query anyOf(String field, List<String> forms) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    forms.forEach(form -> any.addTerm(new Term(field, form)));
    return any.build();
  }

  private static void addSimilar(List<Query> ways, String field, String word, float weight) {
    int slips = word.length() < ONE_SLIP_FROM ? 0 : word.length() < TWO_SLIPS_FROM ? 1 : 2;
    if (slips > 0) {
      ways.add(
          boosted(
              new FuzzyQuery(new Term(field, word), slips, 1, MOST_SIMILAR, true),
              weight * SIMILAR));
    }
  }

  private static Query phrase(List<String> words) {
    List<Query> ways = new ArrayList<>();
    for (String field : List.of(Field.TITLE, Field.TEXT)) {
      Query inOrder = new PhraseQuery(field, words.toArray(String[]::new));
      ways.add(boosted(inOrder, field.equals(Field.TITLE) ? IN_TITLE : 1));
    }
    return new DisjunctionMaxQuery(ways, OTHERS);
  }

  private static Query boosted(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }
}
