package org.folkmoot.processes.rest;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.processes.ChangeDetails;
import org.folkmoot.processes.ChangedPart;

/**
 * A change of a process in the API.
 *
 * @param changedAt when it was made, UTC
 * @param reason why, in the main language
 * @param reasons why, by language
 * @param parts what it moved
 */
public record ChangeRepresentation(
    Instant changedAt, String reason, Map<String, String> reasons, List<Part> parts) {

  /** Copies what it holds, texts in their order. */
  public ChangeRepresentation {
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    parts = List.copyOf(parts);
  }

  static ChangeRepresentation of(ChangeDetails change) {
    return new ChangeRepresentation(
        change.at(),
        change.reason().main(),
        change.reason().byLanguage(),
        change.parts().stream().map(Part::of).toList());
  }

  /**
   * One thing that changed.
   *
   * @param subject what it is about: {@code TITLE}, {@code SUMMARY}, {@code DAYS}, {@code OPEN},
   *     {@code NOTE} or {@code AUDIENCE}
   * @param detail the kind of the phase or the activity; empty if it is about neither
   * @param before what it was; empty if it was not there
   * @param after what it became; empty if it is gone
   */
  public record Part(String subject, String detail, String before, String after) {

    static Part of(ChangedPart part) {
      return new Part(part.subject().name(), part.detail(), part.before(), part.after());
    }
  }
}
