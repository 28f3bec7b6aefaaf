package org.folkmoot.start;

/** A reason not to start, as one sentence that says what to do. */
final class StartupFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StartupFailure(String sentence) {
    super(sentence);
  }
}
