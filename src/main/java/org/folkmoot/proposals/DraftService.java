package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.maps.MapService;
import org.folkmoot.people.Visitor;

/** How an idea comes about: one question at a time, each answer saved by itself. */
@ApplicationScoped
public class DraftService {

  private final ProposalService proposals;
  private final ProposalReader reader;
  private final MapService maps;
  private final Visitor visitor;

  @Inject
  DraftService(ProposalService proposals, ProposalReader reader, MapService maps, Visitor visitor) {
    this.proposals = proposals;
    this.reader = reader;
    this.maps = maps;
    this.visitor = visitor;
  }

  /**
   * Saves the answer to one question; nothing if it is the one that is there.
   *
   * @param step the question
   * @param seen fingerprint of the answer from which the author began
   * @param typed a form of which only what the step asks for counts
   * @return fingerprint of the answer that is there now
   * @throws ChangedMeanwhile if another answer than the one seen is there, and not this one
   * @throws NotFound if it is not the visitor's
   * @throws ProposalRefusal if it is too late, or the category is not there any more
   */
  @Transactional
  public String save(String reference, IdeaStep step, String seen, ProposalForm typed) {
    ProposalDetails stored = getOwn(reference);
    ProposalForm before = ProposalForm.of(stored);
    ProposalForm after = inItsWard(step, step.merge(before, typed));
    if (after.equals(before)) {
      return step.fingerprint(before);
    }
    if (!step.fingerprint(before).equals(seen)) {
      throw new ChangedMeanwhile();
    }
    proposals.change(reference, stored.version(), after);
    return step.fingerprint(after);
  }

  /** Whoever chooses a point need not choose its ward. */
  private ProposalForm inItsWard(IdeaStep step, ProposalForm form) {
    return step == IdeaStep.PLACE && form.ward().isEmpty()
        ? form.point().flatMap(maps::wardAt).map(ward -> form.in(ward.id())).orElse(form)
        : form;
  }

  /** The first question whose answer is needed before publishing and lacks; empty if none does. */
  public Optional<IdeaStep> findMissing(ProposalDetails proposal) {
    if (proposal.title().isEmpty()) {
      return Optional.of(IdeaStep.TITLE);
    }
    return proposal.body().isEmpty() ? Optional.of(IdeaStep.TEXT) : Optional.empty();
  }

  /**
   * A proposal that the visitor wrote.
   *
   * @throws NotFound if there is none
   * @throws org.folkmoot.people.NotAllowed unless the visitor is signed in
   */
  @Transactional
  public ProposalDetails getOwn(String reference) {
    visitor.requirePerson();
    return reader.find(reference).filter(proposals::isOwn).orElseThrow(NotFound::new);
  }

  /** The visitor's drafts in a process, the latest first; empty if nobody is signed in. */
  @Transactional
  public List<ProposalDetails> listIn(long process) {
    return reader.listOwn().stream()
        .filter(proposal -> proposal.draft() && proposal.processId() == process)
        .toList();
  }
}
