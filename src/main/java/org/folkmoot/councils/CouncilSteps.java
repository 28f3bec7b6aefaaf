package org.folkmoot.councils;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.board.SetupStep;
import org.folkmoot.board.SetupSteps;

/** First steps: what the council says of itself. */
@ApplicationScoped
class CouncilSteps implements SetupSteps {

  private final CurrentCouncil currentCouncil;

  @Inject
  CouncilSteps(CurrentCouncil currentCouncil) {
    this.currentCouncil = currentCouncil;
  }

  @Override
  public List<SetupStep> steps() {
    boolean reachable = !currentCouncil.get().words().contact().isEmpty();
    return List.of(SetupStep.of("council", 120, reachable, "/staff/council"));
  }
}
