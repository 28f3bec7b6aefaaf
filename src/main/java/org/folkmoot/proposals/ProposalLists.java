package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.councils.ListQuery;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;

/** Lists of the proposals of a process: what fits a filter, sorted, a part at a time. */
@ApplicationScoped
class ProposalLists {

  private static final Map<ProposalSort, String> SORTED_BY =
      Map.of(
          ProposalSort.NEWEST, "e.publishedAt",
          ProposalSort.SUPPORTS, "e.supports",
          ProposalSort.COMMENTS, "e.comments",
          ProposalSort.RELEVANCE, "e.publishedAt");

  /** Columns that begin the indexes of lists. */
  private static final String SAME = "column('" + CouncilData.COLUMN + "', e), e.processId";

  private final CouncilData council;

  @Inject
  ProposalLists(CouncilData council) {
    this.council = council;
  }

  /** A part of what fits a filter, in its order. */
  Page<Proposal> list(
      long process, Set<ProposalState> states, ProposalFilter filter, PageRequest wanted) {
    Map<String, Object> values = new LinkedHashMap<>();
    return list(
        from(process, states, filter, values) + words(filter, values), values, filter, wanted);
  }

  /**
   * The same if the published ones with the filter's words are known: the texts of the others
   * alone, which are few, are read.
   *
   * @param published ids of those
   */
  Page<Proposal> list(
      long process,
      Set<ProposalState> states,
      ProposalFilter filter,
      List<Long> published,
      PageRequest wanted) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder from =
        new StringBuilder(from(process, states, filter, values))
            .append(" and (e.state <> :published")
            .append(words(filter, values));
    values.put("published", ProposalState.PUBLISHED);
    if (!published.isEmpty()) {
      from.append(" or e.id in :found");
      values.put("found", published);
    }
    return list(from.append(')').toString(), values, filter, wanted);
  }

  private Page<Proposal> list(
      String from, Map<String, Object> values, ProposalFilter filter, PageRequest wanted) {
    Page<Long> ids =
        new ListQuery<>(
                Proposal.class,
                from,
                values,
                orderOf(filter.sort()),
                Map.of(
                    "reference", "e.id",
                    "title", "e.search",
                    "publishedAt", "e.publishedAt",
                    "supports", "e.supports",
                    "comments", "e.comments",
                    "answer", "e.standing.answer",
                    "state", "e.state"),
                SAME)
            .readIds(council.rows(), wanted);
    return new Page<>(listInOrder(ids.rows()), ids.total());
  }

  private List<Proposal> listInOrder(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Proposal> found =
        council
            .rows()
            .createQuery("select p from Proposal p where p.id in :ids", Proposal.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(Proposal::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** What follows one of them in the order of the filter. */
  List<Proposal> listAfter(long process, ProposalFilter filter, Proposal last, int most) {
    Map<String, Object> values = new LinkedHashMap<>();
    String from = from(process, ProposalRepository.LISTED, filter, values) + words(filter, values);
    String key = SORTED_BY.get(filter.sort());
    String next =
        " and ("
            + key
            + " < :key or ("
            + key
            + " = :key and e.id < :last)) order by "
            + SAME
            + ", "
            + orderOf(filter.sort());
    values.put("key", keyOf(filter.sort(), last));
    values.put("last", last.id());
    var query = council.rows().createQuery("select e " + from + next, Proposal.class);
    values.forEach(query::setParameter);
    return query.setMaxResults(most).getResultList();
  }

  private static String orderOf(ProposalSort sort) {
    return SORTED_BY.get(sort) + " desc, e.id desc";
  }

  private static Object keyOf(ProposalSort sort, Proposal proposal) {
    return switch (sort) {
      case NEWEST, RELEVANCE -> proposal.publishedAt();
      case SUPPORTS -> proposal.supports();
      case COMMENTS -> proposal.comments();
    };
  }

  /** The part of a query that a filter makes but for its words, and its values. */
  static String from(
      long process, Set<ProposalState> states, ProposalFilter filter, Map<String, Object> values) {
    StringBuilder from = new StringBuilder("from Proposal e where e.processId = :process");
    values.put("process", process);
    // not "in": H2 would look for each state by itself and lose the order of the index
    for (ProposalState other : EnumSet.complementOf(EnumSet.copyOf(states))) {
      String name = "not" + other.name().toLowerCase(Locale.ROOT);
      from.append(" and e.state <> :").append(name);
      values.put(name, other);
    }
    if (filter.ward() != 0) {
      from.append(" and e.wardId = :ward");
      values.put("ward", filter.ward());
    }
    filter
        .answer()
        .ifPresent(
            answer -> {
              from.append(" and e.standing.answer = :answer");
              values.put("answer", answer);
            });
    if (!filter.category().isEmpty()) {
      from.append(
          " and e.categoryId in (select c.id from Category c where c.processId = :process"
              + " and c.slug = :category)");
      values.put("category", filter.category());
    }
    if (filter.reason() != 0) {
      from.append(" and e.standing.reasons like :reason");
      values.put("reason", ReasonIds.pattern(filter.reason()));
    }
    return from.toString();
  }

  private static String words(ProposalFilter filter, Map<String, Object> values) {
    StringBuilder words = new StringBuilder();
    for (String word : filter.searched()) {
      String name = "word" + values.size();
      words.append(" and e.search like :").append(name).append(" escape '|'");
      values.put(name, "%" + word.replaceAll("[|%_]", "|$0") + "%");
    }
    return words.toString();
  }
}
