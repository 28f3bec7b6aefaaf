package org.folkmoot.proposals.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Admission;
import org.folkmoot.processes.NotAdmitted;
import org.folkmoot.processes.Opening;
import org.folkmoot.processes.Participation;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.Texts;

/** Says whether ideas are taken, until when, and if they are not, why. */
@Named
@RequestScoped
public class OpeningWords {

  private final ProposalService proposals;
  private final ProposalReader reader;
  private final Participation participation;
  private final Texts texts;
  private final Map<Long, Long> counts = new HashMap<>();

  @Inject
  OpeningWords(
      ProposalService proposals, ProposalReader reader, Participation participation, Texts texts) {
    this.proposals = proposals;
    this.reader = reader;
    this.participation = participation;
    this.texts = texts;
  }

  /** One sentence about a process. */
  public String sentence(ProcessDetails process) {
    Opening opening = proposals.opening(process);
    Optional<NotAdmitted> refusal = participation.of(process, Activity.IDEAS).refusal();
    if (opening.isOpen() && refusal.isPresent()) {
      return texts.with(refusal.get().messageKey(), refusal.get().arguments().toArray());
    }
    String day = opening.day().map(texts::date).orElse("");
    return texts.with("proposals.opening." + opening.state().name(), day);
  }

  /** Whether ideas are taken now, from the visitor too, as far as they are known. */
  public boolean isOpen(ProcessDetails process) {
    Admission admission = participation.of(process, Activity.IDEAS);
    return admission.opening().isOpen() && admission.refusal().isEmpty();
  }

  /**
   * Whether the process takes ideas, will take some or has some: then its page tells about them.
   */
  public boolean isShown(ProcessDetails process) {
    Opening.State state = proposals.opening(process).state();
    return state == Opening.State.OPEN || state == Opening.State.AHEAD || count(process) > 0;
  }

  /** How many everybody may read. */
  public long count(ProcessDetails process) {
    return counts.computeIfAbsent(process.id(), id -> reader.count(process));
  }
}
