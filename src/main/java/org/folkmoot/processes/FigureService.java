package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What came of a process in numbers, as the features know them. */
@ApplicationScoped
public class FigureService {

  private final Instance<ProcessFigures> features;

  @Inject
  FigureService(@Any Instance<ProcessFigures> features) {
    this.features = features;
  }

  /** All numbers of a process. */
  @Transactional
  public List<ProcessFigure> list(ProcessDetails process) {
    return features.stream().flatMap(feature -> feature.figures(process).stream()).toList();
  }
}
