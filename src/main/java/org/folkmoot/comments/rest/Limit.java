package org.folkmoot.comments.rest;

import jakarta.ws.rs.BadRequestException;

/** How many comments a part of a list has at most. */
final class Limit {

  private static final int MOST = 100;

  private Limit() {}

  /**
   * The number that was asked for.
   *
   * @throws BadRequestException unless it is one from 1 to 100
   */
  static int of(String given) {
    if (!given.matches("\\d{1,3}")
        || Integer.parseInt(given) < 1
        || Integer.parseInt(given) > MOST) {
      throw new BadRequestException("limit: 1 to " + MOST);
    }
    return Integer.parseInt(given);
  }
}
