package org.folkmoot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.folkmoot.texts.LocalizedText;

/** An index in memory with a few things in it. */
final class Library implements AutoCloseable {

  static final Locale WELSH = Locale.forLanguageTag("cy");

  private final CouncilIndex index;
  private long last;

  Library() {
    try {
      index = CouncilIndex.open(new ByteBuffersDirectory(), "test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CouncilIndex index() {
    return index;
  }

  /** Adds an idea; gives its id. */
  long add(Locale language, String title, String text) {
    return add(language, title, text, Map.of(), Map.of());
  }

  long add(
      Locale language,
      String title,
      String text,
      Map<String, String> facets,
      Map<String, Long> numbers) {
    last++;
    put(
        new SearchDocument(
            "proposal",
            last,
            1,
            LocalizedText.of(language, title),
            LocalizedText.of(language, text),
            "P" + last,
            "/",
            true,
            facets,
            numbers));
    return last;
  }

  void put(SearchDocument document) {
    try {
      index.put(document);
      index.show();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SearchResult find(SearchQuery query, String... facets) {
    return read(searcher -> new Finder(searcher, query).find(List.of(facets)));
  }

  /** Ids of what is found, the best first. */
  List<Long> find(String words) {
    return find(SearchQuery.of(words, 50)).hits().stream().map(SearchHit::id).toList();
  }

  List<Long> findAlike(String text) {
    return read(searcher -> new Likeness(searcher, "proposal", 1).find(text, 3));
  }

  private <T> T read(CouncilIndex.Work<T> work) {
    try {
      return index.read(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<SearchCursor> next(SearchQuery query) {
    return find(query).next();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
