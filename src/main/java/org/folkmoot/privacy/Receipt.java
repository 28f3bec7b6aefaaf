package org.folkmoot.privacy;

import java.time.LocalDate;

/**
 * What somebody takes along who handed a request in.
 *
 * @param reference for asking about it
 * @param dueOn the last day for the answer
 */
public record Receipt(String reference, LocalDate dueOn) {}
