package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the figures of what has ended: each subject once, in one transaction. */
@ApplicationScoped
class FigureSteps {

  private final Instance<FigureSource> sources;
  private final FigureRepository figures;
  private final Clock clock;

  @Inject
  FigureSteps(@Any Instance<FigureSource> sources, FigureRepository figures, Clock clock) {
    this.sources = sources;
    this.figures = figures;
    this.clock = clock;
  }

  /** A subject whose figures are to be made. */
  record Due(SubjectKind kind, String key) {}

  /** Those that have ended and have no figures yet. */
  @Transactional
  List<Due> listDue() {
    List<Due> due = new ArrayList<>();
    for (FigureSource source : sources) {
      Set<String> made = figures.listMade(source.kind());
      source.ended().stream()
          .filter(key -> !made.contains(key))
          .forEach(key -> due.add(new Due(source.kind(), key)));
    }
    return due;
  }

  /** Makes the figures of one, unless they were made. */
  @Transactional
  void make(Due due) {
    if (figures.listMade(due.kind()).contains(due.key())) {
      return;
    }
    figures.add(new FigureSubject(due.kind(), due.key()));
    figures.flush();
    for (FigureSource source : sources) {
      if (source.kind() == due.kind()) {
        source.count(due.key()).stream()
            .filter(tally -> !tally.isVoid())
            .forEach(tally -> figures.add(release(due, tally)));
      }
    }
  }

  private FigureRelease release(Due due, Tally tally) {
    return new FigureRelease(
        due.kind(),
        due.key(),
        tally.unit(),
        tally.breakdown(),
        clock.instant(),
        CellText.write(tally.release()));
  }
}
