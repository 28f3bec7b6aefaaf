package org.folkmoot.trustees.web;

import org.folkmoot.people.Person;

/** A person who can be seated, and whether a tick stands beside the name. */
public final class SeatTick {

  private final Person person;
  private boolean ticked;

  SeatTick(Person person) {
    this.person = person;
  }

  /** Who it is. */
  public Person getPerson() {
    return person;
  }

  /** Whether the person is chosen. */
  public boolean isTicked() {
    return ticked;
  }

  /** For the form. */
  public void setTicked(boolean ticked) {
    this.ticked = ticked;
  }
}
