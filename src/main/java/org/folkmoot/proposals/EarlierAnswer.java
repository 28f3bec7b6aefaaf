package org.folkmoot.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;

/**
 * What the council said to a proposal before it answered anew.
 *
 * @param number place in its history, from 1
 * @param answer in one word
 * @param text in the council's words; may be empty
 * @param cost what it costs by the council's reckoning, if that was known
 * @param responsible who has to do it; may be empty
 * @param reasons why it could not be done, of the council's list
 * @param answeredAt when the council said so
 */
public record EarlierAnswer(
    int number,
    Answer answer,
    LocalizedText text,
    Optional<Amount> cost,
    LocalizedText responsible,
    List<RefusalReasonDetails> reasons,
    Instant answeredAt) {

  /** Copies the reasons. */
  public EarlierAnswer {
    reasons = List.copyOf(reasons);
  }
}
