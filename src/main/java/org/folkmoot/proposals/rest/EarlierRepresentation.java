package org.folkmoot.proposals.rest;

import org.folkmoot.proposals.EarlierText;

/**
 * A text that a proposal had before.
 *
 * @param number place in its history, from 1
 * @param title what it was
 * @param body why and how
 * @param replacedAt when it was changed, ISO 8601
 */
public record EarlierRepresentation(int number, String title, String body, String replacedAt) {

  static EarlierRepresentation of(EarlierText text) {
    return new EarlierRepresentation(
        text.number(), text.title().main(), text.body().main(), text.replacedAt().toString());
  }
}
