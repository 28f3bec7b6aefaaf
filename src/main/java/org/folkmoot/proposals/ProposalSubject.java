package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.comments.CommentSubject;
import org.folkmoot.comments.Subject;
import org.folkmoot.notifications.ProcessFollowing;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.search.SearchOutbox;

/**
 * Proposals as what people comment on. About a hidden one only those read who still see its text:
 * others would learn from the answers what was hidden.
 */
@ApplicationScoped
class ProposalSubject implements CommentSubject {

  /** Name of the kind. */
  static final String KIND = "proposal";

  private final ProposalReader reader;
  private final ProposalRepository proposals;
  private final ProcessFollowing processes;
  private final SearchOutbox search;

  @Inject
  ProposalSubject(
      ProposalReader reader,
      ProposalRepository proposals,
      ProcessFollowing processes,
      SearchOutbox search) {
    this.search = search;
    this.reader = reader;
    this.proposals = proposals;
    this.processes = processes;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Subject> find(String reference) {
    return reader
        .find(reference)
        .filter(proposal -> !proposal.draft() && !proposal.title().isEmpty())
        .map(this::subject);
  }

  @Override
  public Optional<Subject> findById(long id) {
    return find(Proposal.reference(id));
  }

  @Override
  public Map<Long, Subject> listPublic(Collection<Long> ids) {
    Map<Long, ProcessDetails> shown = processes.shown();
    return proposals.listPublic(ids).stream()
        .flatMap(
            proposal ->
                Optional.ofNullable(shown.get(proposal.processId()))
                    .map(process -> subject(proposal, process))
                    .stream())
        .collect(Collectors.toMap(Subject::id, Function.identity()));
  }

  private static Subject subject(Proposal proposal, ProcessDetails process) {
    return new Subject(
        KIND,
        proposal.id(),
        process,
        proposal.title(),
        proposal.authorId().orElse(0L),
        path(proposal.reference()),
        proposal.state() != ProposalState.PUBLISHED,
        proposal.comments());
  }

  @Override
  public void count(long id, int by) {
    proposals.countComments(id, by);
    if (by != 0) {
      search.changed(FoundProposals.KIND, id);
    }
  }

  static String path(String reference) {
    return "/proposal?ref=" + reference;
  }

  private Subject subject(ProposalDetails proposal) {
    return new Subject(
        KIND,
        proposal.id(),
        reader.processOf(proposal),
        proposal.title(),
        proposal.authorId(),
        path(proposal.reference()),
        !proposal.published(),
        proposal.comments());
  }
}
