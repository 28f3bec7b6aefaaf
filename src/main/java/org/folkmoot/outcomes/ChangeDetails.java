package org.folkmoot.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import org.folkmoot.texts.LocalizedText;

/**
 * A state that a decision had from some moment on.
 *
 * @param number from 1
 * @param kind what changed it
 * @param at when
 * @param note why it was changed, or what was done; may be empty
 * @param terms what it said from then on
 * @param stage how far its promise was
 * @param stageSince since which day
 */
public record ChangeDetails(
    int number,
    ChangeKind kind,
    Instant at,
    LocalizedText note,
    DecisionTerms terms,
    Stage stage,
    LocalDate stageSince) {}
