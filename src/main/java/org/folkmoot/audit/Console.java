package org.folkmoot.audit;

import org.folkmoot.kernel.ConsoleOutput;

/** What the commands about elections say, and their exit codes. */
@ConsoleOutput
final class Console {

  private Console() {}

  /** Says what was done; exit code 0. */
  static int done(String message) {
    System.out.println(message);
    return 0;
  }

  /** Says that something does not hold; exit code 1. */
  static int refused(String message) {
    System.err.println(message);
    return 1;
  }

  /** Says why the input cannot be used; exit code 2. */
  static int unusable(String message) {
    System.err.println(message);
    return 2;
  }
}
