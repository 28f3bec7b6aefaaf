package org.folkmoot.board;

import java.util.List;

/**
 * One step from an empty site to the first published round. Its words are the texts {@code
 * board.step.<name>} and {@code board.step.<name>.hint}, which take the values.
 *
 * @param name lasting name, for example {@code mail}
 * @param order place in the list; hundreds are its parts: council, people, law, first round
 * @param state how far it is
 * @param href page on which it is done
 * @param values values for the hint: texts and counts
 */
public record SetupStep(String name, int order, State state, String href, List<Object> values) {

  /** How far a step is. */
  public enum State {
    /** Nothing more to do. */
    DONE,
    /** It can be done now. */
    TODO,
    /** Something else comes first; the text {@code board.step.<name>.waits} says what. */
    WAITS
  }

  /** Copies the values. */
  public SetupStep {
    values = List.copyOf(values);
  }

  /** A step that can be done at any time. */
  public static SetupStep of(String name, int order, boolean done, String href, Object... values) {
    return new SetupStep(name, order, done ? State.DONE : State.TODO, href, List.of(values));
  }

  /** The same step, waiting for something else unless it is done. */
  public SetupStep waitingUnless(boolean ready) {
    return ready || state == State.DONE
        ? this
        : new SetupStep(name, order, State.WAITS, href, values);
  }

  /** Number of the part of the list to which it belongs, from 1 on. */
  public int part() {
    return order / 100;
  }
}
