package org.folkmoot.votes.rest;

import java.util.List;

/**
 * Elections, those that end last first.
 *
 * @param elections all that everybody sees
 */
public record ElectionList(List<ElectionRepresentation> elections) {

  /** Copies the list. */
  public ElectionList {
    elections = List.copyOf(elections);
  }
}
