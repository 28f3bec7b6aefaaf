package org.folkmoot.proposals;

import java.util.Optional;
import java.util.Set;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;

/**
 * What a facilitator says to a proposal for the council.
 *
 * @param answer in one word
 * @param text what happens next, or why it cannot be done; may be empty
 * @param cost what it costs by the council's reckoning, if that is known
 * @param responsible who in the council, or beside it, has to do it; may be empty
 * @param reasons ids of the council's reasons why it cannot be done; none of any other answer
 */
public record AnswerForm(
    Answer answer,
    LocalizedText text,
    Optional<Amount> cost,
    LocalizedText responsible,
    Set<Long> reasons) {

  /** Most characters of the text in one language. */
  public static final int LONGEST_TEXT = 4_000;

  /** Most characters of who is responsible in one language. */
  public static final int LONGEST_RESPONSIBLE = 200;

  /**
   * Checks lengths.
   *
   * @throws IllegalArgumentException if it is no answer, or a text is too long
   */
  public AnswerForm {
    if (answer == Answer.NONE
        || isLonger(text, LONGEST_TEXT)
        || isLonger(responsible, LONGEST_RESPONSIBLE)) {
      throw new IllegalArgumentException("an answer of at most 4,000 characters");
    }
    reasons = answer == Answer.NOT_FEASIBLE ? Set.copyOf(reasons) : Set.of();
  }

  /** An answer that names no reason of the list. */
  public AnswerForm(
      Answer answer, LocalizedText text, Optional<Amount> cost, LocalizedText responsible) {
    this(answer, text, cost, responsible, Set.of());
  }

  /** The same for these reasons. */
  public AnswerForm because(Set<Long> why) {
    return new AnswerForm(answer, text, cost, responsible, why);
  }

  /** An answer that says nothing of cost and of who is responsible. */
  public static AnswerForm of(Answer answer, LocalizedText text) {
    return new AnswerForm(answer, text, Optional.empty(), LocalizedText.EMPTY);
  }

  /** Whether it refuses and gives no reasons. */
  boolean lacksReasons() {
    return answer == Answer.NOT_FEASIBLE && text.isEmpty() && reasons.isEmpty();
  }

  private static boolean isLonger(LocalizedText text, int most) {
    return text.byLanguage().values().stream().anyMatch(one -> one.length() > most);
  }
}
