package org.folkmoot.ballots;

/** Hears how far a long verification has come; called by one thread at a time. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress SILENT = (stage, done, total) -> {};

  /** So many of the items of a stage are done. */
  void report(String stage, int done, int total);
}
