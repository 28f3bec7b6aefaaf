package org.folkmoot.moderation;

import org.folkmoot.texts.LocalizedText;

/**
 * A decision with its reasons.
 *
 * @param decision what is decided
 * @param rule the rule that was broken, in the words of the list; empty if none was
 * @param explanation more about it, for its author and everybody; may be empty
 * @param pauseDays for how many days its author may not write; 0 for not at all
 */
public record Ruling(
    Decision decision, LocalizedText rule, LocalizedText explanation, int pauseDays) {

  /** Most characters of an explanation in one language. */
  public static final int LONGEST_EXPLANATION = 1_000;

  /** A decision that names no rule and stops nobody. */
  public static Ruling of(Decision decision, LocalizedText explanation) {
    return new Ruling(decision, LocalizedText.EMPTY, explanation, 0);
  }
}
