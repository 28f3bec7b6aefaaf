package org.folkmoot.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.folkmoot.councils.CurrentCouncil;

/**
 * Finds things of the current council. The index says where; what is shown comes from the features,
 * who leave out what nobody may read any more. Must be called without an open transaction, because
 * it may wait for a moment.
 */
@ApplicationScoped
public class SearchService {

  private static final Logger LOG = Logger.getLogger(SearchService.class.getName());
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final int TRIES = 2;

  private final SearchRunner runner;
  private final SearchReading reading;
  private final CurrentCouncil currentCouncil;

  @Inject
  SearchService(SearchRunner runner, SearchReading reading, CurrentCouncil currentCouncil) {
    this.runner = runner;
    this.reading = reading;
    this.currentCouncil = currentCouncil;
  }

  /** Names of the kinds of things that can be found, in the order in which they are shown. */
  public List<String> kinds() {
    return reading.kinds().stream().map(Searchable::kind).toList();
  }

  /**
   * Finds.
   *
   * @param facets names of the facets to count, {@code kind} among them if wanted
   * @throws SearchNotReady if the council has no index yet
   */
  public SearchResult find(SearchQuery query, String... facets) {
    return read(searcher -> new Finder(searcher, query).find(List.of(facets)));
  }

  /**
   * Things that are like a text, the most alike first.
   *
   * @param kind name of their kind
   * @param process the process in which they are
   * @throws SearchNotReady if the council has no index yet
   */
  public List<Long> findAlike(String kind, long process, String text, int most) {
    return read(searcher -> new Likeness(searcher, kind, process).find(text, most));
  }

  private <T> T read(CouncilIndex.Work<T> work) {
    long council = currentCouncil.get().id();
    runner.awaitChanges(council, LONGEST_WAIT);
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      CouncilIndex index = runner.find(council).orElseThrow(SearchNotReady::new);
      try {
        return index.read(work);
      } catch (AlreadyClosedException e) {
        LOG.log(Level.FINE, "a search index was replaced while it was read", e);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "a search index cannot be read", e);
      }
    }
    throw new SearchNotReady();
  }

  /** The things behind hits as they are now, in the order of the hits; a few statements. */
  public List<SearchDocument> show(Collection<SearchHit> hits) {
    Map<String, List<Long>> ids = new LinkedHashMap<>();
    for (SearchHit hit : hits) {
      ids.computeIfAbsent(hit.kind(), any -> new ArrayList<>()).add(hit.id());
    }
    Map<String, SearchDocument> found = new HashMap<>();
    ids.forEach(
        (kind, wanted) ->
            reading
                .kind(kind)
                .map(known -> reading.find(currentCouncil.get(), known, wanted))
                .orElse(List.of())
                .forEach(one -> found.put(Field.key(kind, one.id()), one)));
    return hits.stream()
        .map(hit -> found.get(Field.key(hit.kind(), hit.id())))
        .filter(Objects::nonNull)
        .filter(SearchDocument::isFoundByWords)
        .toList();
  }

  /** How many things the index of the council holds; empty if it has none yet. */
  public Optional<Integer> size() {
    return runner.find(currentCouncil.get().id()).map(CouncilIndex::size);
  }
}
