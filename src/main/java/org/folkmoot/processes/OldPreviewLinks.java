package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/** Links for colleagues outside go when they have ended. */
@ApplicationScoped
class OldPreviewLinks implements RetentionRule {

  private final PreviewLinkRepository links;

  @Inject
  OldPreviewLinks(PreviewLinkRepository links) {
    this.links = links;
  }

  @Override
  public String name() {
    return "preview-links";
  }

  @Override
  public int remove(Instant now) {
    return links.removeEndedBefore(now);
  }
}
