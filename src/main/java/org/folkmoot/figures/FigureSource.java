package org.folkmoot.figures;

import java.util.List;

/**
 * Where people are counted. Figures of a subject are made once, when it has ended, and stay as they
 * are: a second time, with somebody more or less in it, would tell about that person.
 */
interface FigureSource {

  /** What it counts. */
  SubjectKind kind();

  /** Keys of the subjects that have ended, whether their figures were made or not. */
  List<String> ended();

  /** Counts the people of a subject that has ended; called in a transaction. */
  List<Tally> count(String key);
}
