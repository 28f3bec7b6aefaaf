package org.folkmoot.allocation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * By how little a project was not funded. Each number was verified by counting again: with it the
 * project is funded, with one less it is not. As the rules are not monotone, a smaller change of
 * the same kind may do as well, and a larger one need not. Empty where no change of that kind was
 * found.
 *
 * @param project id
 * @param cheaperBy whole units of currency by which it would have had to cost less
 * @param moreVotes further voters who would have had to vote for it alone, each with the highest
 *     score that is on any ballot; the budget stays the same
 * @param moreBudget whole units of currency by which the budget would have had to be larger
 */
public record NearMiss(
    String project,
    Optional<BigDecimal> cheaperBy,
    OptionalLong moreVotes,
    Optional<BigDecimal> moreBudget) {}
