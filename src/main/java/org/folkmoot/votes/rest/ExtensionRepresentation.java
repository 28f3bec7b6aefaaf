package org.folkmoot.votes.rest;

import java.util.Map;
import org.folkmoot.votes.ExtensionDetails;

/**
 * A later end of an election as JSON.
 *
 * @param endedAt the end before
 * @param closesAt the end after
 * @param reason why, by the code of its language
 */
public record ExtensionRepresentation(String endedAt, String closesAt, Map<String, String> reason) {

  /** Copies the reason. */
  public ExtensionRepresentation {
    reason = Map.copyOf(reason);
  }

  static ExtensionRepresentation of(ExtensionDetails extension) {
    return new ExtensionRepresentation(
        extension.endedAt().toString(),
        extension.closesAt().toString(),
        extension.reason().byLanguage());
  }
}
