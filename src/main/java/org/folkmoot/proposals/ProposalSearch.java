package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.search.SearchCursor;
import org.folkmoot.search.SearchHit;
import org.folkmoot.search.SearchNotReady;
import org.folkmoot.search.SearchOrder;
import org.folkmoot.search.SearchQuery;
import org.folkmoot.search.SearchResult;
import org.folkmoot.search.SearchService;

/**
 * The proposals of a process that everybody may find: by words from the search, without words from
 * the database, which knows at once what was just saved.
 */
@ApplicationScoped
public class ProposalSearch {

  private static final String[] FACETS = {
    FoundProposals.CATEGORY, FoundProposals.WARD, FoundProposals.STATE
  };

  private final ProposalReader reader;
  private final FoundProposals found;
  private final SearchService search;

  @Inject
  ProposalSearch(ProposalReader reader, FoundProposals found, SearchService search) {
    this.reader = reader;
    this.found = found;
    this.search = search;
  }

  /**
   * A part of the list, with counts by category, ward and state.
   *
   * @throws SearchNotReady if words are asked for and the search does not know the council yet
   */
  public FoundPage list(ProcessDetails process, ProposalFilter filter, PageRequest wanted) {
    SearchQuery query = query(process, filter, wanted.size()).from(wanted.first());
    if (!filter.hasWords()) {
      Page<ProposalDetails> part = reader.list(process, filter, wanted);
      return new FoundPage(part.rows(), part.total(), false, counts(query), Optional.empty());
    }
    SearchResult result = search.find(query, FACETS);
    return page(process, result, result.counts());
  }

  private Map<String, Map<String, Long>> counts(SearchQuery query) {
    try {
      return search.find(query.none(), FACETS).counts();
    } catch (SearchNotReady e) {
      return Map.of();
    }
  }

  /**
   * A part of the list for programs.
   *
   * @param after where the part before ended: its {@code next}, or for a list without words the
   *     reference of its last proposal; empty for the first part
   * @throws NotFound if that is nothing of ours
   * @throws SearchNotReady if words are asked for and the search does not know the council yet
   */
  public FoundPage read(ProcessDetails process, ProposalFilter filter, String after, int most) {
    if (filter.hasWords()) {
      SearchQuery query = query(process, filter, most);
      SearchResult result =
          search.find(
              after.isEmpty()
                  ? query
                  : query.after(SearchCursor.parse(after).orElseThrow(NotFound::new)));
      return page(process, result, Map.of());
    }
    List<ProposalDetails> rows =
        after.isEmpty()
            ? reader.list(process, filter, PageRequest.of(0, most + 1)).rows()
            : reader.listAfter(process, filter, after, most + 1);
    List<ProposalDetails> part = rows.subList(0, Math.min(most, rows.size()));
    return new FoundPage(
        part,
        part.size(),
        false,
        Map.of(),
        rows.size() > most ? Optional.of(part.get(most - 1).reference()) : Optional.empty());
  }

  private FoundPage page(
      ProcessDetails process, SearchResult result, Map<String, Map<String, Long>> counts) {
    List<Long> ids = result.hits().stream().map(SearchHit::id).toList();
    return new FoundPage(
        found.show(process, ids),
        result.total(),
        result.widened(),
        counts,
        result.next().map(SearchCursor::text));
  }

  private static SearchQuery query(ProcessDetails process, ProposalFilter filter, int size) {
    return SearchQuery.of(filter.words(), size)
        .ofKind(FoundProposals.KIND)
        .in(process.id())
        .by(order(filter.sort()))
        .with(FoundProposals.CATEGORY, filter.category())
        .with(FoundProposals.WARD, filter.ward() == 0 ? "" : String.valueOf(filter.ward()))
        .with(
            FoundProposals.STATE,
            filter.answer().map(answer -> answer.name().toLowerCase(Locale.ROOT)).orElse(""));
  }

  private static SearchOrder order(ProposalSort sort) {
    return sort == ProposalSort.RELEVANCE ? SearchOrder.RELEVANCE : new SearchOrder(sort.key());
  }
}
