package org.folkmoot.processes;

import java.util.List;
import org.folkmoot.kernel.RuleViolation;

/** The days of the phases cannot be as they were given. */
public final class PhasesRefused extends RuleViolation {

  private static final long serialVersionUID = 1L;

  private final transient List<PhaseProblem> problems;

  PhasesRefused(List<PhaseProblem> problems) {
    super("processes.rule.phasesRefused");
    this.problems = List.copyOf(problems);
  }

  /** Refuses if there is a problem. */
  static void check(List<PhaseProblem> problems) {
    if (!problems.isEmpty()) {
      throw new PhasesRefused(problems);
    }
  }

  /** What is wrong. */
  public List<PhaseProblem> problems() {
    return problems;
  }
}
