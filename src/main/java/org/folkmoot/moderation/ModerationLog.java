package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.texts.LocalizedText;

/** What everybody may know of moderation: what was hidden by which rule, and nobody’s name. */
@ApplicationScoped
public class ModerationLog {

  private final CaseRepository cases;
  private final CaseTable table;

  @Inject
  ModerationLog(CaseRepository cases, CaseTable table) {
    this.cases = cases;
    this.table = table;
  }

  /** A part of what was hidden and shown again, the latest first. */
  @Transactional
  public Page<PublishedDecision> list(PageRequest wanted) {
    Page<ModerationCase> found = cases.listPublic(wanted);
    return new Page<>(
        table.details(found.rows()).stream().map(PublishedDecision::of).toList(), found.total());
  }

  /** Why a text is hidden, for the page on which it stood; empty if nobody decided so. */
  @Transactional
  public Optional<HiddenNote> findHidden(String kind, String reference) {
    return cases.listOf(kind, reference).stream()
        .filter(one -> one.decision().filter(Decision.HIDDEN::equals).isPresent())
        .findFirst()
        .map(one -> HiddenNote.of(one.toDetails(LocalizedText.EMPTY)));
  }
}
