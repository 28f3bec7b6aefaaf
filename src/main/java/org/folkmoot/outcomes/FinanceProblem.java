package org.folkmoot.outcomes;

/**
 * What is wrong in a file of the finance office.
 *
 * @param line where, from 1; 0 if it is nowhere in particular
 * @param kind of which kind, for keys of texts
 * @param detail what stands there; may be empty
 */
public record FinanceProblem(long line, String kind, String detail) {}
