package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.folkmoot.comments.CommentSubject;
import org.folkmoot.comments.Subject;
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
  private final SearchOutbox search;

  @Inject
  ProposalSubject(ProposalReader reader, ProposalRepository proposals, SearchOutbox search) {
    this.search = search;
    this.reader = reader;
    this.proposals = proposals;
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
  public void count(long id, int by) {
    proposals.countComments(id, by);
    if (by != 0) {
      search.changed(FoundProposals.KIND, id);
    }
  }

  private Subject subject(ProposalDetails proposal) {
    return new Subject(
        KIND,
        proposal.id(),
        reader.processOf(proposal),
        proposal.title(),
        "/proposal?ref=" + proposal.reference(),
        !proposal.published(),
        proposal.comments());
  }
}
