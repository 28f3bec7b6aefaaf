package org.folkmoot.outcomes;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * What a decision says.
 *
 * @param verdict in one word
 * @param reasons why, and what is promised; Markdown; may be empty for what is accepted
 * @param decidedOn day on which it was decided
 * @param decidedBy who decided, for example {@code Full council, item 7}
 * @param meeting address of the meeting or its minutes; may be empty
 * @param owner who answers for it, by name and office; may be empty
 * @param route legal or committee route that it goes; may be empty
 * @param due last day on which it is not late, if one was named
 * @param difference why it differs from the outcome of the vote; empty if it does not
 */
public record DecisionTerms(
    Verdict verdict,
    LocalizedText reasons,
    LocalDate decidedOn,
    LocalizedText decidedBy,
    String meeting,
    LocalizedText owner,
    LocalizedText route,
    Optional<LocalDate> due,
    LocalizedText difference) {

  /** Most characters of reasons and difference in one language. */
  public static final int LONGEST_TEXT = 4_000;

  /** Most characters of who decided, owner and route in one language. */
  public static final int LONGEST_LINE = 200;

  /** Most characters of the address of a meeting. */
  public static final int LONGEST_ADDRESS = 500;

  /** The same without a reason for a difference that there is not. */
  DecisionTerms withoutDifference() {
    return new DecisionTerms(
        verdict, reasons, decidedOn, decidedBy, meeting, owner, route, due, LocalizedText.EMPTY);
  }
}
