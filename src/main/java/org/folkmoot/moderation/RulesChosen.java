package org.folkmoot.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessGap;
import org.folkmoot.processes.PublishingCheck;

/** Before people write in a process, the council has chosen the rules that they keep. */
@ApplicationScoped
class RulesChosen implements PublishingCheck {

  private static final Set<PhaseKind> WRITING = EnumSet.of(PhaseKind.IDEAS, PhaseKind.DISCUSSION);

  private final RuleService rules;

  @Inject
  RulesChosen(RuleService rules) {
    this.rules = rules;
  }

  @Override
  public List<ProcessGap> gaps(ProcessDetails process) {
    boolean isWritten = process.phases().stream().anyMatch(phase -> WRITING.contains(phase.kind()));
    return isWritten && !rules.get().chosen()
        ? List.of(ProcessGap.of(ProcessGap.Part.RULES))
        : List.of();
  }
}
