package org.folkmoot.journal;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to look at.
 *
 * @param actorId entries of this account only; null for all
 * @param action entries of this kind only; empty for all
 * @param from the first moment, inclusive; null for the beginning
 * @param until the last moment, exclusive; null for the end
 */
public record JournalFilter(
    @Nullable Long actorId, String action, @Nullable Instant from, @Nullable Instant until) {

  /** All entries. */
  public static JournalFilter all() {
    return new JournalFilter(null, "", null, null);
  }

  /** The condition of a query whose entry is {@code e}; holds parameters only, no values. */
  String condition() {
    List<String> parts = new ArrayList<>(List.of("e.number >= 0"));
    if (actorId != null) {
      parts.add("e.actorId = :actor");
    }
    if (!action.isEmpty()) {
      parts.add("e.action = :action");
    }
    if (from != null) {
      parts.add("e.recordedAt >= :from");
    }
    if (until != null) {
      parts.add("e.recordedAt < :until");
    }
    return String.join(" and ", parts);
  }

  <T> TypedQuery<T> applyTo(TypedQuery<T> query) {
    if (actorId != null) {
      query.setParameter("actor", actorId);
    }
    if (!action.isEmpty()) {
      query.setParameter("action", action);
    }
    if (from != null) {
      query.setParameter("from", from);
    }
    if (until != null) {
      query.setParameter("until", until);
    }
    return query;
  }
}
