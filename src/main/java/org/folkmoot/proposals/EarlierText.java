package org.folkmoot.proposals;

import java.time.Instant;
import org.folkmoot.texts.LocalizedText;

/**
 * A text that a proposal had before it was changed.
 *
 * @param number place in its history, from 1
 * @param title what it was, in one line
 * @param body why and how
 * @param replacedAt when it was changed
 */
public record EarlierText(
    int number, LocalizedText title, LocalizedText body, Instant replacedAt) {}
