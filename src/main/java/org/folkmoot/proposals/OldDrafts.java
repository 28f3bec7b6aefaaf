package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/** Drafts go a year after they were begun. */
@ApplicationScoped
class OldDrafts implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(365);

  private final ProposalRepository proposals;

  @Inject
  OldDrafts(ProposalRepository proposals) {
    this.proposals = proposals;
  }

  @Override
  public String name() {
    return "proposal-drafts";
  }

  @Override
  public int remove(Instant now) {
    return proposals.removeDraftsBefore(now.minus(KEPT));
  }
}
