package org.folkmoot.processes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What may change in a process that residents have seen. What is over stays as it was; what runs
 * may end on another day that is not past; what has not begun may be moved, but not into the past.
 * Who votes is fixed by the first day of voting.
 */
final class ChangeRules {

  private ChangeRules() {}

  /** What of a new plan must not be, phase by phase. */
  static List<PhaseProblem> problems(
      List<PhaseSpan> before, List<PhaseSpan> after, LocalDate today) {
    List<PhaseProblem> problems = new ArrayList<>();
    Set<PhaseSpan> known = new HashSet<>();
    for (PhaseSpan old : before) {
      if (old.isAhead(today)) {
        continue;
      }
      PhaseSpan kept =
          after.stream()
              .filter(phase -> phase.kind() == old.kind())
              .filter(phase -> phase.firstDay().equals(old.firstDay()))
              .findFirst()
              .orElse(null);
      if (kept != null) {
        known.add(kept);
      }
      if (old.isOver(today) && (kept == null || isMoved(old, kept))) {
        problems.add(problem(old, PhaseProblem.What.IS_OVER));
      } else if (!old.isOver(today) && (kept == null || isBroken(old, kept, today))) {
        problems.add(problem(old, PhaseProblem.What.HAS_BEGUN));
      }
    }
    Set<PhaseKind> named = new HashSet<>();
    problems.forEach(problem -> named.add(problem.kind()));
    after.stream()
        .filter(phase -> !known.contains(phase) && !named.contains(phase.kind()))
        .filter(phase -> phase.firstDay().isBefore(today))
        .forEach(phase -> problems.add(problem(phase, PhaseProblem.What.IN_THE_PAST)));
    return problems;
  }

  private static boolean isMoved(PhaseSpan old, PhaseSpan kept) {
    return !old.lastDay().equals(kept.lastDay()) || !old.open().equals(kept.open());
  }

  private static boolean isBroken(PhaseSpan old, PhaseSpan kept, LocalDate today) {
    return kept.isOver(today) || old.isFor(Activity.VOTE) != kept.isFor(Activity.VOTE);
  }

  private static PhaseProblem problem(PhaseSpan phase, PhaseProblem.What what) {
    return new PhaseProblem(phase.kind(), what, phase.kind());
  }

  /**
   * Whether people have begun to vote, so that it is fixed who may.
   *
   * @param phases as residents saw them
   */
  static boolean areVotersFixed(List<PhaseSpan> phases, LocalDate today) {
    return phases.stream().anyMatch(phase -> phase.isFor(Activity.VOTE) && !phase.isAhead(today));
  }
}
