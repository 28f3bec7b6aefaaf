package org.folkmoot.proposals;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ids of reasons in one column, each between commas, so that one can be looked for. */
final class ReasonIds {

  private static final String COMMA = ",";

  private ReasonIds() {}

  static String write(Collection<Long> ids) {
    return ids.isEmpty()
        ? ""
        : new TreeSet<>(ids)
            .stream().map(String::valueOf).collect(Collectors.joining(COMMA, COMMA, COMMA));
  }

  static Set<Long> read(String stored) {
    Set<Long> ids = new TreeSet<>();
    for (String id : stored.split(COMMA, -1)) {
      if (!id.isEmpty()) {
        ids.add(Long.valueOf(id));
      }
    }
    return ids;
  }

  /** What a column with an id is like. */
  static String pattern(long id) {
    return "%," + id + ",%";
  }
}
