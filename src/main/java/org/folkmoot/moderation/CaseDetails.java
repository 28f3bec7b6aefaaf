package org.folkmoot.moderation;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * A case of moderation: what waits, or what was decided.
 *
 * @param id its id
 * @param kind kind of content
 * @param reference reference of the content
 * @param processId process that it belongs to
 * @param process title of the process in its main language
 * @param title what the content was called when it was opened
 * @param reports how many reported it
 * @param byRule whether rules asked for it before anybody did
 * @param approval whether the text waits, or waited, until somebody has read it
 * @param openedAt since when it waits or waited
 * @param decision what was decided; empty while it waits
 * @param rule the rule that was broken; empty if none was
 * @param explanation more about the decision
 * @param decidedAt when it was decided
 * @param appeal what its author says against it
 * @param appealedAt when its author appealed
 * @param appealGranted whether the appeal was right
 * @param appealExplanation more about the decision about the appeal
 * @param appealDecidedAt when the appeal was decided
 */
public record CaseDetails(
    long id,
    String kind,
    String reference,
    long processId,
    LocalizedText process,
    String title,
    int reports,
    boolean byRule,
    boolean approval,
    Instant openedAt,
    Optional<Decision> decision,
    LocalizedText rule,
    LocalizedText explanation,
    Optional<Instant> decidedAt,
    String appeal,
    Optional<Instant> appealedAt,
    boolean appealGranted,
    LocalizedText appealExplanation,
    Optional<Instant> appealDecidedAt) {

  /** Whether nobody has decided yet. */
  public boolean isOpen() {
    return decision.isEmpty();
  }

  /** Whether the text waited and was let through. */
  public boolean isApproved() {
    return approval && decision.filter(Decision.KEPT::equals).isPresent();
  }

  /** Whether an appeal waits. */
  public boolean isAppealOpen() {
    return appealedAt.isPresent() && appealDecidedAt.isEmpty();
  }

  /** Whether an appeal was decided. */
  public boolean isAppealDecided() {
    return appealDecidedAt.isPresent();
  }

  /** The moment since which somebody waits, or at which it was over. */
  public Instant since() {
    return isAppealOpen() ? appealedAt.orElse(openedAt) : decidedAt.orElse(openedAt);
  }

  /** How it stands, as the keys of texts have it. */
  public String standing() {
    if (isAppealOpen()) {
      return "APPEAL";
    } else if (isAppealDecided()) {
      return appealGranted ? "GRANTED" : "REFUSED";
    }
    return isApproved() ? "APPROVED" : decision.map(Decision::name).orElse("OPEN");
  }
}
