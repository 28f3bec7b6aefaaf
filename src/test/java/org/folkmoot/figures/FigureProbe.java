package org.folkmoot.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Makes figures as the job does, at a moment of the test. */
@RequestScoped
public class FigureProbe {

  @Inject private FigureSteps steps;

  /** Makes the figures of a kind of phase of a process, whether it has ended or not. */
  public void makeForPhase(String process, String phase) {
    steps.make(new FigureSteps.Due(SubjectKind.PHASE, process + "/" + phase));
  }

  /** Keys of what is due. */
  public List<String> listDue() {
    return steps.listDue().stream().map(FigureSteps.Due::key).toList();
  }
}
