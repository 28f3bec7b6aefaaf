package org.folkmoot.processes;

import java.util.List;

/** A feature that knows in numbers what came of a process. */
public interface ProcessFigures {

  /** Its numbers; called within a transaction, a few statements whatever their size. */
  List<ProcessFigure> figures(ProcessDetails process);
}
