package org.folkmoot.start;

import java.io.PrintStream;
import org.folkmoot.kernel.ConsoleOutput;

/**
 * The terminal of the operator. Keeps the streams that the process was started with, because the
 * server puts its own in their place.
 */
@ConsoleOutput
final class Console {

  private static final PrintStream OUT = System.out;
  private static final PrintStream ERROR = System.err;

  private Console() {}

  static void say(String text) {
    OUT.println(text);
    OUT.flush();
  }

  static void complain(String text) {
    ERROR.println(text);
    ERROR.flush();
  }
}
