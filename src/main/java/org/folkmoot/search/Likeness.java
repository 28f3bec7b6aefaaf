package org.folkmoot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.folkmoot.kernel.Excerpt;

/**
 * Things that say the same as a text that somebody is typing. Each word of the text weighs the
 * more, the rarer it is in the index; a thing that has it in its title gets the whole weight, in
 * its text a part of it. The share of all weights that it gets says how alike it is: from 0 to 1.
 */
final class Likeness {

  /**
   * Thinner than this is not alike. Chosen on the labelled pairs of {@code SimilarIdeasTest}, which
   * holds what it brings.
   */
  private static final float ENOUGH = 0.5f;

  /** What a word in the text counts, compared with one in the title. */
  private static final float IN_TEXT = 0.6f;

  private static final int MOST_WORDS = 24;
  private static final int LONGEST = 400;

  /** A text with fewer words says too little yet. */
  private static final int FEWEST_WORDS = 2;

  private static final int SHORTEST_BEGINNING = 3;

  private final IndexSearcher searcher;
  private final String kind;
  private final long process;

  Likeness(IndexSearcher searcher, String kind, long process) {
    this.searcher = searcher;
    this.kind = kind;
    this.process = process;
  }

  List<Long> find(String text, int most) throws IOException {
    Set<String> words = new LinkedHashSet<>();
    TypedWords.wordsOf(Excerpt.of(text, LONGEST)).stream()
        .filter(word -> !WordsQuery.isSmall(word))
        .limit(MOST_WORDS)
        .forEach(words::add);
    if (words.size() < FEWEST_WORDS) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    double sum = 0;
    boolean isInTheMiddle =
        !text.isEmpty() && Character.isLetter(text.codePointBefore(text.length()));
    int left = words.size();
    for (String word : words) {
      left--;
      double weight = weight(word);
      sum += weight;
      all.add(new BoostQuery(ways(word, isInTheMiddle && left == 0), (float) weight), Occur.SHOULD);
    }
    all.setMinimumNumberShouldMatch(1);
    Query query =
        new BooleanQuery.Builder()
            .add(all.build(), Occur.MUST)
            .add(new TermQuery(new Term(Field.KIND, kind)), Occur.FILTER)
            .add(new TermQuery(new Term(Field.PROCESS, String.valueOf(process))), Occur.FILTER)
            .add(new TermQuery(new Term(Field.BY_WORDS, "yes")), Occur.FILTER)
            .build();
    List<Long> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      if (hit.score >= ENOUGH * sum) {
        found.add(idOf(hit.doc));
      }
    }
    return found;
  }

  private Query ways(String word, boolean isBeginning) {
    List<Query> ways = new ArrayList<>();
    for (String field : List.of(Field.TITLE, Field.TEXT)) {
      float weight = field.equals(Field.TITLE) ? 1 : IN_TEXT;
      ways.add(constant(new TermQuery(new Term(field, word)), weight));
      for (String language : WordAnalyzers.LANGUAGES) {
        String name = Field.in(field, language);
        WordAnalyzers.words(name, word).stream()
            .flatMap(List::stream)
            .forEach(form -> ways.add(constant(new TermQuery(new Term(name, form)), weight)));
      }
      if (isBeginning && word.length() >= SHORTEST_BEGINNING) {
        ways.add(constant(new PrefixQuery(new Term(field, word)), weight));
      }
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static Query constant(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  /** Rare words say more: the logarithm of how rare, at least one. */
  private double weight(String word) throws IOException {
    int all = Math.max(1, searcher.getIndexReader().numDocs());
    int with = 0;
    for (String language : WordAnalyzers.LANGUAGES) {
      for (List<String> forms : WordAnalyzers.words(Field.in(Field.TEXT, language), word)) {
        for (String form : forms) {
          for (String field : List.of(Field.TITLE, Field.TEXT)) {
            Term term = new Term(Field.in(field, language), form);
            with = Math.max(with, searcher.getIndexReader().docFreq(term));
          }
        }
      }
    }
    return 1 + Math.log((1.0 + all) / (1.0 + with));
  }

  private long idOf(int document) throws IOException {
    for (var segment : searcher.getIndexReader().leaves()) {
      int inside = document - segment.docBase;
      if (inside >= 0 && inside < segment.reader().maxDoc()) {
        var keys = org.apache.lucene.index.DocValues.getSorted(segment.reader(), Field.KEY);
        keys.advanceExact(inside);
        String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
        return Long.parseLong(key.substring(key.indexOf(':') + 1));
      }
    }
    throw new IllegalStateException("no document " + document);
  }
}
