package org.folkmoot.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conditions of a filter, for queries about decisions {@code e}.
 *
 * @param text from its {@code where} on
 * @param values for the names in it
 */
record DecisionWhere(String text, Map<String, Object> values) {

  private static final List<Verdict> PROMISING = List.of(Verdict.ACCEPT, Verdict.AMEND);

  private static final List<Stage> UNFINISHED = List.of(Stage.NOT_BEGUN, Stage.UNDER_WAY);

  /**
   * Those that fit.
   *
   * @param processes ids of those that may be seen, at least one
   * @param today by the council's clock
   */
  static DecisionWhere of(DecisionFilter filter, Collection<Long> processes, LocalDate today) {
    List<String> conditions = new ArrayList<>(List.of("e.processId in :processes"));
    Map<String, Object> values = new HashMap<>(Map.of("processes", processes));
    filter.kind().ifPresent(kind -> add(conditions, values, "e.kind = :kind", "kind", kind));
    filter
        .verdict()
        .ifPresent(said -> add(conditions, values, "e.terms.verdict = :said", "said", said));
    if (filter.differing()) {
      add(conditions, values, "e.differs = :differs", "differs", true);
    }
    if (filter.process() != 0) {
      add(conditions, values, "e.processId = :process", "process", filter.process());
    }
    if (filter.ward() != 0) {
      add(conditions, values, "e.wardId = :ward", "ward", filter.ward());
    }
    if (filter.round() != 0) {
      add(conditions, values, "e.roundId = :round", "round", filter.round());
    }
    if (filter.promises()) {
      add(conditions, values, "e.terms.verdict in :promising", "promising", PROMISING);
      add(conditions, values, "e.kind <> :rounds", "rounds", DecisionKind.ROUND);
    }
    filter.promise().ifPresent(state -> stand(conditions, values, state, today));
    return new DecisionWhere(" where " + String.join(" and ", conditions), Map.copyOf(values));
  }

  private static void stand(
      List<String> conditions, Map<String, Object> values, PromiseState state, LocalDate today) {
    switch (state) {
      case KEPT -> add(conditions, values, "e.stage = :stage", "stage", Stage.DELIVERED);
      case STOPPED -> add(conditions, values, "e.stage = :stage", "stage", Stage.STOPPED);
      case OVERDUE -> {
        add(conditions, values, "e.stage in :unfinished", "unfinished", UNFINISHED);
        add(conditions, values, "e.dueKey < :today", "today", today);
      }
      case OPEN -> {
        add(conditions, values, "e.stage in :unfinished", "unfinished", UNFINISHED);
        add(conditions, values, "e.dueKey >= :today", "today", today);
        add(conditions, values, "e.dueKey < :never", "never", Decision.NO_DAY);
      }
      case UNDATED -> {
        add(conditions, values, "e.stage in :unfinished", "unfinished", UNFINISHED);
        add(conditions, values, "e.dueKey = :never", "never", Decision.NO_DAY);
      }
    }
  }

  private static void add(
      List<String> conditions,
      Map<String, Object> values,
      String condition,
      String name,
      Object value) {
    conditions.add(condition);
    values.put(name, value);
  }
}
