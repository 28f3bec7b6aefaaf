package org.folkmoot.ballots;

/**
 * How to verify an election.
 *
 * @param threads number of threads, at least 1
 * @param inProgress whether an election without a result may be accepted
 * @param progress hears how far the verification has come
 */
public record VerifierOptions(int threads, boolean inProgress, Progress progress) {

  /** All processors, a complete election, silence. */
  public static VerifierOptions standard() {
    return new VerifierOptions(Runtime.getRuntime().availableProcessors(), false, Progress.SILENT);
  }

  /** The same for an election that may be without a result. */
  public VerifierOptions acceptingProgress() {
    return new VerifierOptions(threads, true, progress);
  }

  /** The same with that number of threads. */
  public VerifierOptions withThreads(int number) {
    return new VerifierOptions(number, inProgress, progress);
  }
}
