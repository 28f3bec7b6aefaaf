package org.folkmoot.outcomes;

import java.time.Instant;

/**
 * A file of the finance office that was taken over.
 *
 * @param id identifier in the database
 * @param name its name as the person knows it
 * @param rows how many rows of it were new
 * @param at when it was taken over
 */
public record FinanceFileDetails(long id, String name, int rows, Instant at) {}
