package org.folkmoot.moderation;

import java.time.Instant;
import org.folkmoot.texts.LocalizedText;

/**
 * Why a text is hidden: what stands in its place.
 *
 * @param caseId the decision, for its author
 * @param rule the rule that was broken
 * @param explanation more about it; may be empty
 * @param since since when it is hidden
 */
public record HiddenNote(
    long caseId, LocalizedText rule, LocalizedText explanation, Instant since) {

  static HiddenNote of(CaseDetails decided) {
    return new HiddenNote(
        decided.id(), decided.rule(), decided.explanation(), decided.decidedAt().orElseThrow());
  }
}
