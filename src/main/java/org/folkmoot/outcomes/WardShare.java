package org.folkmoot.outcomes;

import java.math.BigDecimal;
import org.folkmoot.kernel.Amount;

/**
 * What a ward got of a round.
 *
 * @param wardId the ward; 0 for what is about the whole place
 * @param ward its name; empty for the whole place
 * @param projects funded projects
 * @param delivered how many of them are delivered
 * @param given money that was given to them
 * @param spent money that is spent on them
 * @param share what was given in percent of all that was given, with one decimal
 */
public record WardShare(
    long wardId,
    String ward,
    int projects,
    int delivered,
    Amount given,
    Amount spent,
    BigDecimal share) {}
