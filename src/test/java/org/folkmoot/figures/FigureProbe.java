package org.folkmoot.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Makes figures as the job does, at a moment of the test. */
@RequestScoped
public class FigureProbe {

  @Inject private FigureSteps steps;
  @Inject private FigureRepository figures;

  /** Makes the figures of a kind of phase of a process, whether it has ended or not. */
  public List<FigureTable> makeForPhase(String process, String phase) {
    String key = process + "/" + phase;
    steps.make(new FigureSteps.Due(SubjectKind.PHASE, key));
    return read(key);
  }

  /** Keys of what is due. */
  public List<String> listDue() {
    return steps.listDue().stream().map(FigureSteps.Due::key).toList();
  }

  @Transactional
  List<FigureTable> read(String key) {
    return figures.list(SubjectKind.PHASE, key);
  }
}
