package org.folkmoot.moderation;

import java.time.Instant;
import org.folkmoot.texts.LocalizedText;

/**
 * A decision of a moderator as everybody may read it.
 *
 * @param id its id
 * @param kind kind of content
 * @param process title of the process; empty if it is not public any more
 * @param rule the rule that was broken; empty for what was shown again
 * @param standing what came of it: HIDDEN, SHOWN, or of the appeal: APPEAL, GRANTED, REFUSED
 * @param decidedAt when it was decided
 */
public record PublishedDecision(
    long id,
    String kind,
    LocalizedText process,
    LocalizedText rule,
    String standing,
    Instant decidedAt) {

  static PublishedDecision of(CaseDetails decided) {
    return new PublishedDecision(
        decided.id(),
        decided.kind(),
        decided.process(),
        decided.rule(),
        decided.standing(),
        decided.decidedAt().orElseThrow());
  }
}
