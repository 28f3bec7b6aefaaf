package org.folkmoot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;

/** Answers a query from one index: hits in order, their number, and counts by facet. */
final class Finder {

  /** With fewer hits than this for the very words, similar words count, too. */
  static final int FEW = 5;

  private final IndexSearcher searcher;
  private final SearchQuery wanted;
  private final TypedWords typed;

  Finder(IndexSearcher searcher, SearchQuery wanted) {
    this.searcher = searcher;
    this.wanted = wanted;
    this.typed = TypedWords.of(wanted.words());
  }

  /**
   * Answers.
   *
   * @param facets names of the facets to count
   */
  SearchResult find(List<String> facets) throws IOException {
    boolean isWide =
        typed.wanted().findAny().isPresent() && count(wanted.inAllKinds(), false) < FEW;
    Query query = query(wanted, isWide);
    List<SearchHit> hits = hits(query);
    List<SearchHit> part = hits.subList(0, Math.min(wanted.size(), hits.size()));
    long total = searcher.count(query);
    boolean isWidened = isWide && total > count(wanted, false);
    return new SearchResult(
        part, total, isWidened, hits.size() > part.size(), counts(facets, isWide));
  }

  private int count(SearchQuery asked, boolean isWide) throws IOException {
    return searcher.count(query(asked, isWide));
  }

  private Query query(SearchQuery asked, boolean isWide) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (typed.isEmpty()) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    } else {
      all.add(WordsQuery.of(typed, isWide), Occur.MUST);
      all.add(new TermQuery(new Term(Field.BY_WORDS, "yes")), Occur.FILTER);
    }
    if (!asked.kind().isEmpty()) {
      all.add(new TermQuery(new Term(Field.KIND, asked.kind())), Occur.FILTER);
    }
    if (asked.process() != 0) {
      String process = String.valueOf(asked.process());
      all.add(new TermQuery(new Term(Field.PROCESS, process)), Occur.FILTER);
    }
    asked
        .facets()
        .forEach(
            (name, value) ->
                all.add(new TermQuery(new Term(Field.facet(name), value)), Occur.FILTER));
    return all.build();
  }

  private List<SearchHit> hits(Query query) throws IOException {
    int all = searcher.getIndexReader().maxDoc();
    long begin = begin();
    if (wanted.size() == 0 || begin >= all) {
      return List.of();
    }
    int first = (int) begin;
    // one more than wanted tells whether any follow
    int most = Math.min(first + wanted.size() + 1, all);
    FieldDoc after = isByRelevance() ? null : wanted.after().map(this::place).orElse(null);
    TopFieldDocs top =
        searcher.search(
            query, new TopFieldCollectorManager(sort(), most, after, Integer.MAX_VALUE));
    List<SearchHit> hits = new ArrayList<>();
    for (int at = first; at < top.scoreDocs.length; at++) {
      hits.add(hit(top.scoreDocs[at], at + 1));
    }
    return hits;
  }

  /**
   * Number of the first hit. By relevance a place is a number of hits: each change of the index
   * moves all scores a little, and whoever read on below a score would miss the rest or read it
   * again.
   */
  private long begin() {
    return isByRelevance()
        ? wanted.after().map(last -> Math.max(0, last.value())).orElse((long) wanted.first())
        : wanted.first();
  }

  private boolean isByRelevance() {
    return wanted.order().isByRelevance();
  }

  private Sort sort() {
    SortField first =
        isByRelevance()
            ? SortField.FIELD_SCORE
            : new SortField(Field.number(wanted.order().number()), SortField.Type.LONG, true);
    return new Sort(first, new SortField(Field.KEY, SortField.Type.STRING, true));
  }

  private FieldDoc place(SearchCursor cursor) {
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {cursor.value(), new BytesRef(cursor.key())});
  }

  private SearchHit hit(ScoreDoc found, int number) {
    Object[] fields = ((FieldDoc) found).fields;
    String key = ((BytesRef) fields[1]).utf8ToString();
    long value = isByRelevance() ? number : ((Number) fields[0]).longValue();
    int colon = key.indexOf(':');
    return new SearchHit(
        key.substring(0, colon),
        Long.parseLong(key.substring(colon + 1)),
        new SearchCursor(value, key));
  }

  /** A facet is counted as if none of its values were chosen, so that people can change theirs. */
  private Map<String, Map<String, Long>> counts(List<String> facets, boolean isWide)
      throws IOException {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    List<String> free = new ArrayList<>();
    for (String facet : facets) {
      if (wanted.facets().containsKey(facet)) {
        counts.putAll(count(List.of(facet), wanted.without(facet), isWide));
      } else if (facet.equals(Field.KIND) && !wanted.kind().isEmpty()) {
        counts.putAll(count(List.of(facet), wanted.ofKind(""), isWide));
      } else {
        free.add(facet);
      }
    }
    if (!free.isEmpty()) {
      counts.putAll(count(free, wanted, isWide));
    }
    return counts;
  }

  private Map<String, Map<String, Long>> count(
      List<String> facets, SearchQuery asked, boolean isWide) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    facets.forEach(
        facet -> fields.put(facet.equals(Field.KIND) ? facet : Field.facet(facet), facet));
    Map<String, Map<String, Long>> counted =
        searcher.search(query(asked, isWide), new FacetCounter(fields.keySet()));
    Map<String, Map<String, Long>> named = new HashMap<>();
    counted.forEach((field, values) -> named.put(fields.getOrDefault(field, field), values));
    return named;
  }
}
