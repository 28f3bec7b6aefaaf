package org.folkmoot.outcomes;

import java.util.Optional;
import org.folkmoot.kernel.Amount;
import org.folkmoot.texts.LocalizedText;

/**
 * What a decision is about.
 *
 * @param kind of which kind
 * @param id identifier in the database, among those of its kind
 * @param reference what pages call it, for example {@code city-budget-2026/P1}
 * @param processId its process
 * @param roundId its round, for projects and rounds
 * @param title what it is called
 * @param path address of the page that is about it
 * @param wardId ward that it is about; 0 for none
 * @param cost what it costs, if that is known
 * @param funded whether the published outcome of its round funded it; empty if nobody voted on it
 * @param decidable whether the council can decide about it now
 */
public record DecisionSubject(
    DecisionKind kind,
    long id,
    String reference,
    long processId,
    Optional<Long> roundId,
    LocalizedText title,
    String path,
    long wardId,
    Optional<Amount> cost,
    Optional<Boolean> funded,
    boolean decidable) {

  /** Whether a verdict is another one than that of the vote. */
  public boolean isDifferent(Verdict verdict) {
    if (kind == DecisionKind.ROUND) {
      return verdict != Verdict.ACCEPT;
    }
    return funded.map(won -> won ? verdict != Verdict.ACCEPT : verdict.promising()).orElse(false);
  }
}
