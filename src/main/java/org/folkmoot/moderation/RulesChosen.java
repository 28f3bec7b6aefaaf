package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessGap;
import org.folkmoot.processes.PublishingCheck;

/** Before people write in a process, the council has chosen the rules that they keep. */
@ApplicationScoped
class RulesChosen implements PublishingCheck {

  private final RuleService rules;

  @Inject
  RulesChosen(RuleService rules) {
    this.rules = rules;
  }

  @Override
  public List<ProcessGap> gaps(ProcessDetails process) {
    boolean isWritten = Activity.writing().stream().anyMatch(process::hasPhaseFor);
    return isWritten && !rules.get().chosen()
        ? List.of(ProcessGap.of(ProcessGap.Part.RULES))
        : List.of();
  }
}
