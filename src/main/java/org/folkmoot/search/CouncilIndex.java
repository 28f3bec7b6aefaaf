package org.folkmoot.search;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/**
 * The index of one council on this node. One thread writes, any thread reads. What it holds is
 * described with each commit: up to when the outbox is in it, and in which edition it was made.
 */
final class CouncilIndex implements Closeable {

  /** Grows with each change of fields or analysis: older indexes are built anew. */
  private static final int VERSION = 1;

  private static final String EDITION = "edition";
  private static final String POSITION = "position";
  private static final double MEGABYTES = 8;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final String edition;

  /** Something done with a searcher. */
  interface Work<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  private CouncilIndex(Directory directory, IndexWriter writer, String edition) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.edition = VERSION + " " + edition;
    this.searchers = new SearcherManager(writer, new SearcherFactory());
  }

  /** Opens what is there, or begins an empty one; throws whatever a damaged one makes it throw. */
  static CouncilIndex open(Directory directory, String edition) throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig(WordAnalyzers.BY_FIELD)
            .setRAMBufferSizeMB(MEGABYTES)
            .setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      return new CouncilIndex(directory, writer, edition);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  /**
   * Up to when the outbox is in it; empty if it was not finished, or belongs to another edition.
   */
  Optional<Instant> position() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data == null) {
      return Optional.empty();
    }
    Optional<Instant> position = Optional.empty();
    boolean isOurs = false;
    for (Map.Entry<String, String> entry : data) {
      if (entry.getKey().equals(EDITION)) {
        isOurs = entry.getValue().equals(edition);
      } else if (entry.getKey().equals(POSITION)) {
        position = Optional.of(Instant.parse(entry.getValue()));
      }
    }
    return isOurs ? position : Optional.empty();
  }

  void put(SearchDocument document) throws IOException {
    writer.updateDocument(
        new Term(Field.KEY, Field.key(document.kind(), document.id())),
        DocumentFields.of(document));
  }

  void remove(String kind, long id) throws IOException {
    writer.deleteDocuments(new Term(Field.KEY, Field.key(kind, id)));
  }

  /** Removes all things of a kind in a process. */
  void removeAll(String kind, long process) throws IOException {
    Term inProcess = new Term(Field.PROCESS, String.valueOf(process));
    writer.deleteDocuments(
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(Field.KIND, kind)), Occur.FILTER)
            .add(new TermQuery(inProcess), Occur.FILTER)
            .build());
  }

  /** Lets readers see what was written. */
  void show() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Keeps what was written, beyond the end of this process. */
  void keep(Instant position) throws IOException {
    writer.setLiveCommitData(
        List.of(Map.entry(EDITION, edition), Map.entry(POSITION, position.toString())));
    writer.commit();
  }

  boolean hasUnkept() {
    return writer.hasUncommittedChanges();
  }

  int size() {
    return writer.getDocStats().numDocs;
  }

  <T> T read(Work<T> work) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return work.with(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Closes it; what was not kept is lost. */
  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
      writer.rollback();
    }
  }
}
