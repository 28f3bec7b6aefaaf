package org.folkmoot.outcomes;

import org.folkmoot.kernel.Amount;

/**
 * Money for one purpose.
 *
 * @param purpose for what; may be empty
 * @param planned what is planned
 * @param spent what is spent
 */
public record PurposeSum(String purpose, Amount planned, Amount spent) {}
