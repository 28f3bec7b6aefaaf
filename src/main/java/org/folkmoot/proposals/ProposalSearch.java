package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * The proposals of a process that everybody may find, from the search, whose lists take as long for
 * 100,000 as for 100; while it is not ready, lists without words come from the database, and those
 * of staff with words, too.
 */
@ApplicationScoped
public class ProposalSearch {

  private static final String[] FACETS = {
    FoundProposals.CATEGORY, FoundProposals.WARD, FoundProposals.STATE
  };

  /**
   * With more hits than this, most texts fit anyway, and the database finds a page of them soon.
   */
  private static final int MOST_FOR_STAFF = 5_000;

  private final ProposalReader reader;
  private final AnswerService answers;
  private final FoundProposals found;
  private final SearchService search;

  @Inject
  ProposalSearch(
      ProposalReader reader, AnswerService answers, FoundProposals found, SearchService search) {
    this.reader = reader;
    this.answers = answers;
    this.found = found;
    this.search = search;
  }

  /**
   * A part of the list, with counts by category, ward and state.
   *
   * @throws SearchNotReady if words are asked for and the search does not know the council yet
   */
  public FoundPage list(ProcessDetails process, ProposalFilter filter, PageRequest wanted) {
    try {
      SearchQuery query = query(process, filter, wanted.size()).from(wanted.first());
      return page(process, filter, search.find(query, FACETS));
    } catch (SearchNotReady e) {
      requireNoWords(filter, e);
      Page<ProposalDetails> part = reader.list(process, filter, wanted);
      return new FoundPage(part.rows(), part.total(), false, Map.of(), Optional.empty());
    }
  }

  /**
   * A part of what staff work through, hidden and withdrawn ones included. The words of published
   * ones are found as everybody finds them, those of the others wherever they stand in their texts.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator or moderator there
   */
  public Page<ProposalDetails> listForStaff(
      ProcessDetails process, ProposalFilter filter, PageRequest wanted) {
    return answers.list(process, filter, published(process, filter), wanted);
  }

  /** Ids of the published ones with the words; empty if they are not known. */
  private Optional<List<Long>> published(ProcessDetails process, ProposalFilter filter) {
    if (!filter.hasWords()) {
      return Optional.empty();
    }
    try {
      SearchResult result = search.find(query(process, filter, MOST_FOR_STAFF));
      return Optional.of(result)
          .filter(complete -> complete.next().isEmpty())
          .map(complete -> complete.hits().stream().map(SearchHit::id).toList());
    } catch (SearchNotReady e) {
      return Optional.empty();
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
    SearchQuery first = query(process, filter, most);
    SearchQuery query = after.isEmpty() ? first : first.after(place(process, filter, after));
    try {
      return page(process, filter, search.find(query));
    } catch (SearchNotReady e) {
      requireNoWords(filter, e);
      return readStored(process, filter, after, most);
    }
  }

  private SearchCursor place(ProcessDetails process, ProposalFilter filter, String after) {
    Optional<SearchCursor> place =
        filter.hasWords() ? SearchCursor.parse(after) : found.place(process, filter.sort(), after);
    return place.orElseThrow(NotFound::new);
  }

  private FoundPage readStored(
      ProcessDetails process, ProposalFilter filter, String after, int most) {
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

  private FoundPage page(ProcessDetails process, ProposalFilter filter, SearchResult result) {
    Set<ProposalState> states =
        filter.hasWords() ? EnumSet.of(ProposalState.PUBLISHED) : ProposalRepository.LISTED;
    List<Long> ids = result.hits().stream().map(SearchHit::id).toList();
    return new FoundPage(
        found.show(process, states, ids),
        result.total(),
        result.widened(),
        result.counts(),
        result.next().map(last -> next(filter, last, ids)));
  }

  /** Without words the reference of the last one, which programs know. */
  private static String next(ProposalFilter filter, SearchCursor last, List<Long> ids) {
    return filter.hasWords() ? last.text() : Proposal.reference(ids.get(ids.size() - 1));
  }

  private static void requireNoWords(ProposalFilter filter, SearchNotReady problem) {
    if (filter.hasWords()) {
      throw problem;
    }
  }

  private static SearchQuery query(ProcessDetails process, ProposalFilter filter, int size) {
    return SearchQuery.of(filter.hasWords() ? filter.words() : "", size)
        .ofKind(FoundProposals.KIND)
        .in(process.id())
        .by(order(filter))
        .with(FoundProposals.CATEGORY, filter.category())
        .with(FoundProposals.WARD, filter.ward() == 0 ? "" : String.valueOf(filter.ward()))
        .with(
            FoundProposals.STATE,
            filter.answer().map(answer -> answer.name().toLowerCase(Locale.ROOT)).orElse(""));
  }

  private static SearchOrder order(ProposalFilter filter) {
    boolean isByWords = filter.sort() == ProposalSort.RELEVANCE;
    if (isByWords && filter.hasWords()) {
      return SearchOrder.RELEVANCE;
    }
    return new SearchOrder(isByWords ? ProposalSort.NEWEST.key() : filter.sort().key());
  }
}
