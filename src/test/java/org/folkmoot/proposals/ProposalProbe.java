package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.texts.LocalizedText;

/** Lets tests in the server begin with many published ideas, as if people had written for weeks. */
@ApplicationScoped
public class ProposalProbe {

  @Inject private ProposalRepository proposals;
  @Inject private Clock clock;

  /**
   * Published ideas, as rows of one transaction; nobody is told, nothing is looked through.
   *
   * @param authors accounts, who write one after another
   * @return their references, in the order of writing
   */
  @Transactional
  public List<String> published(
      ProcessDetails process, List<Long> authors, int number, LocalizedText title) {
    Instant now = clock.instant();
    List<Proposal> added = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Proposal proposal =
          new Proposal(process.id(), authors.get(i % authors.size()), form(title), now);
      proposal.publish(now);
      proposals.addLater(proposal);
      added.add(proposal);
    }
    proposals.flush();
    return added.stream().map(Proposal::reference).toList();
  }

  private static ProposalForm form(LocalizedText title) {
    return new ProposalForm(title, title, Optional.empty(), "", Optional.empty(), "");
  }
}
