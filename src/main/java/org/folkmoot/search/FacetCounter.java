package org.folkmoot.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts what is found by the values of some fields. */
final class FacetCounter
    implements CollectorManager<FacetCounter.Counting, Map<String, Map<String, Long>>> {

  private final List<String> fields;

  FacetCounter(Collection<String> fields) {
    this.fields = List.copyOf(fields);
  }

  @Override
  public Counting newCollector() {
    return new Counting(fields);
  }

  @Override
  public Map<String, Map<String, Long>> reduce(Collection<Counting> parts) throws IOException {
    Map<String, Map<String, Long>> sums = new HashMap<>();
    for (Counting part : parts) {
      part.finish();
      part.counts.forEach(
          (field, values) ->
              values.forEach(
                  (value, count) ->
                      sums.computeIfAbsent(field, any -> new HashMap<>())
                          .merge(value, count, Long::sum)));
    }
    return sums;
  }

  /** The counts of one thread, segment by segment. */
  static final class Counting extends SimpleCollector {

    private final List<String> fields;
    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private SortedDocValues[] values = {};
    private int[][] ordinals = {};

    private Counting(List<String> fields) {
      this.fields = fields;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      finish();
      values = new SortedDocValues[fields.size()];
      ordinals = new int[fields.size()][];
      for (int at = 0; at < values.length; at++) {
        values[at] = DocValues.getSorted(segment.reader(), fields.get(at));
        ordinals[at] = new int[values[at].getValueCount()];
      }
    }

    @Override
    public void collect(int document) throws IOException {
      for (int at = 0; at < values.length; at++) {
        if (values[at].advanceExact(document)) {
          ordinals[at][values[at].ordValue()]++;
        }
      }
    }

    @Override
    public void finish() throws IOException {
      for (int at = 0; at < values.length; at++) {
        for (int ordinal = 0; ordinal < ordinals[at].length; ordinal++) {
          if (ordinals[at][ordinal] > 0) {
            counts
                .computeIfAbsent(fields.get(at), any -> new HashMap<>())
                .merge(
                    values[at].lookupOrd(ordinal).utf8ToString(),
                    (long) ordinals[at][ordinal],
                    Long::sum);
          }
        }
      }
      values = new SortedDocValues[0];
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
