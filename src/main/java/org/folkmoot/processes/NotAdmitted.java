package org.folkmoot.processes;

import org.folkmoot.kernel.RuleViolation;

/** Something is for other people: residents, or residents of some wards. */
public final class NotAdmitted extends RuleViolation {

  private static final long serialVersionUID = 1L;

  NotAdmitted(Admission admission) {
    super(
        "processes.rule.notAdmitted."
            + (admission.audience().who() == Audience.Who.WARDS ? "WARDS" : "RESIDENTS"),
        String.join(", ", admission.wards()));
  }
}
