package org.folkmoot.outcomes;

/**
 * What somebody says of what was delivered.
 *
 * @param rating whether it is what was promised
 * @param missing what is missing; may be empty
 */
public record RatingDetails(Rating rating, String missing) {}
