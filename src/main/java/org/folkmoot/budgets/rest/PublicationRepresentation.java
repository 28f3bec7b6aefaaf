package org.folkmoot.budgets.rest;

import java.time.Instant;
import org.folkmoot.budgets.PublicationDetails;

/**
 * One publication of an outcome in the API.
 *
 * @param number from 1, in order of time
 * @param count number of the count that was published
 * @param publishedAt when, UTC
 * @param reason why it replaced the one before; empty for the first
 * @param current whether it is the outcome now
 */
public record PublicationRepresentation(
    int number, int count, Instant publishedAt, String reason, boolean current) {

  static PublicationRepresentation of(PublicationDetails publication) {
    return new PublicationRepresentation(
        publication.number(),
        publication.runNumber(),
        publication.publishedAt(),
        publication.reason(),
        publication.current());
  }
}
