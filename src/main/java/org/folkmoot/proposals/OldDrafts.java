package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.files.FileService;
import org.folkmoot.people.RetentionRule;

/** Drafts go a year after they were begun, at most 500 at once; the rest the next day. */
@ApplicationScoped
class OldDrafts implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(365);

  private final ProposalRepository proposals;
  private final FileService files;

  @Inject
  OldDrafts(ProposalRepository proposals, FileService files) {
    this.proposals = proposals;
    this.files = files;
  }

  @Override
  public String name() {
    return "proposal-drafts";
  }

  @Override
  public int remove(Instant now) {
    List<Long> old = proposals.listDraftsBefore(now.minus(KEPT));
    files.removeAll(ProposalFiles.KIND, old);
    proposals.removeDrafts(old);
    return old.size();
  }
}
