package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.search.SearchCursor;
import org.folkmoot.search.SearchDocument;
import org.folkmoot.search.Searchable;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Markdown;

/**
 * Published proposals, as the search finds them. Withdrawn ones are found by no words, but count in
 * the lists in which they stand.
 */
@ApplicationScoped
class FoundProposals implements Searchable {

  /** Name of the kind. */
  static final String KIND = "proposal";

  static final String CATEGORY = "category";
  static final String WARD = "ward";
  static final String STATE = "state";

  private static final String LISTED =
      " from Proposal p where p.state in :states and p.processId in :processes";

  private final CouncilData council;
  private final ProposalRepository proposals;
  private final CategoryRepository categories;
  private final ProcessService processes;
  private final ProposalTable table;

  @Inject
  FoundProposals(
      CouncilData council,
      ProposalRepository proposals,
      CategoryRepository categories,
      ProcessService processes,
      ProposalTable table) {
    this.council = council;
    this.proposals = proposals;
    this.categories = categories;
    this.processes = processes;
    this.table = table;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int position() {
    return 20;
  }

  @Override
  public List<SearchDocument> find(Collection<Long> ids) {
    List<Long> shown = shownProcesses(0);
    return ids.isEmpty()
        ? List.of()
        : documents(
            council
                .rows()
                .createQuery("select p from Proposal p where p.id in :ids", Proposal.class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(proposal -> ProposalRepository.LISTED.contains(proposal.state()))
                .filter(proposal -> shown.contains(proposal.processId()))
                .toList());
  }

  @Override
  public List<Long> ids(long process) {
    List<Long> shown = shownProcesses(process);
    return shown.isEmpty()
        ? List.of()
        : council
            .rows()
            .createQuery("select p.id" + LISTED, Long.class)
            .setParameter("states", ProposalRepository.LISTED)
            .setParameter("processes", shown)
            .getResultList();
  }

  /** Those of these that are in a state and in a process, in the order of their ids here. */
  @Transactional
  List<ProposalDetails> show(
      ProcessDetails process, Collection<ProposalState> states, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Proposal> found =
        council
            .rows()
            .createQuery("select p from Proposal p where p.id in :ids", Proposal.class)
            .setParameter("ids", ids)
            .getResultStream()
            .filter(proposal -> states.contains(proposal.state()))
            .filter(proposal -> proposal.processId() == process.id())
            .collect(Collectors.toMap(Proposal::id, Function.identity()));
    return table.details(ids.stream().map(found::get).filter(Objects::nonNull).toList());
  }

  /** Where a proposal stands in a list of the search; empty if nobody finds it there. */
  @Transactional
  Optional<SearchCursor> place(ProcessDetails process, ProposalSort sort, String reference) {
    return proposals
        .find(reference)
        .filter(proposal -> proposal.processId() == process.id())
        .filter(proposal -> ProposalRepository.LISTED.contains(proposal.state()))
        .map(
            proposal ->
                SearchCursor.of(
                    switch (sort) {
                      case NEWEST, RELEVANCE -> proposal.publishedAt().toEpochMilli();
                      case SUPPORTS -> proposal.supports();
                      case COMMENTS -> proposal.comments();
                    },
                    KIND,
                    proposal.id()));
  }

  private List<Long> shownProcesses(long process) {
    return processes.list().stream()
        .map(ProcessDetails::id)
        .filter(id -> process == 0 || id == process)
        .toList();
  }

  private List<SearchDocument> documents(List<Proposal> proposals) {
    Map<Long, CategoryDetails> known =
        categories.byId(
            proposals.stream()
                .map(Proposal::categoryId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    return proposals.stream().map(proposal -> document(proposal, known)).toList();
  }

  private static SearchDocument document(Proposal proposal, Map<Long, CategoryDetails> known) {
    Map<String, String> facets = new HashMap<>();
    facets.put(STATE, stateOf(proposal));
    proposal.wardId().ifPresent(ward -> facets.put(WARD, ward.toString()));
    proposal
        .categoryId()
        .map(known::get)
        .ifPresent(category -> facets.put(CATEGORY, category.slug()));
    return new SearchDocument(
        KIND,
        proposal.id(),
        proposal.processId(),
        proposal.title(),
        plain(proposal.body()),
        proposal.place() + ' ' + proposal.reference(),
        "/proposal?ref=" + proposal.reference(),
        proposal.state() == ProposalState.PUBLISHED,
        facets,
        Map.of(
            ProposalSort.NEWEST.key(), proposal.publishedAt().toEpochMilli(),
            ProposalSort.SUPPORTS.key(), (long) proposal.supports(),
            ProposalSort.COMMENTS.key(), (long) proposal.comments()));
  }

  private static LocalizedText plain(LocalizedText markdown) {
    Map<String, String> texts = new LinkedHashMap<>();
    markdown.byLanguage().forEach((language, text) -> texts.put(language, Markdown.toPlain(text)));
    return LocalizedText.of(texts);
  }

  /** What the council says, as lists are narrowed by it. */
  private static String stateOf(Proposal proposal) {
    return proposal.answer().name().toLowerCase(Locale.ROOT);
  }
}
