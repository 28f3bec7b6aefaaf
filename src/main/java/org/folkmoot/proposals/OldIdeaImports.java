package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/**
 * Files with ideas that brought none go 90 days after they ended, with their list of problems. Of
 * the others the fingerprint stays, so that no file comes twice.
 */
@ApplicationScoped
class OldIdeaImports implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(90);

  private final IdeaImportRepository imports;

  @Inject
  OldIdeaImports(IdeaImportRepository imports) {
    this.imports = imports;
  }

  @Override
  public String name() {
    return "idea-imports";
  }

  @Override
  public int remove(Instant now) {
    return imports.removeFailedBefore(now.minus(KEPT));
  }
}
