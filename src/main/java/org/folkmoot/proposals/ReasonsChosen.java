package org.folkmoot.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessGap;
import org.folkmoot.processes.PublishingCheck;

/** Nobody is asked for ideas before the council has said by which reasons it refuses some. */
@ApplicationScoped
class ReasonsChosen implements PublishingCheck {

  private final RefusalReasonService reasons;

  @Inject
  ReasonsChosen(RefusalReasonService reasons) {
    this.reasons = reasons;
  }

  @Override
  public List<ProcessGap> gaps(ProcessDetails process) {
    return process.hasPhaseFor(Activity.IDEAS) && reasons.listActive().isEmpty()
        ? List.of(ProcessGap.of(ProcessGap.Part.REASONS))
        : List.of();
  }
}
