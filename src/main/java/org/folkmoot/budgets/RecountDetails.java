package org.folkmoot.budgets;

import java.time.Instant;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * Whether a published outcome still comes out when it is counted again.
 *
 * @param round name of the round in addresses
 * @param title its title
 * @param checkedAt when it was counted again the last time; empty if it never was
 * @param same whether the same came out
 */
public record RecountDetails(
    String round, LocalizedText title, Optional<Instant> checkedAt, boolean same) {}
