package org.folkmoot.pages;

/**
 * A box to tick, by what it stands for.
 *
 * @param <T> what it stands for
 */
public class Tick<T> {

  private final T value;
  private boolean ticked;

  /** A box as it is shown first. */
  public Tick(T value, boolean ticked) {
    this.value = value;
    this.ticked = ticked;
  }

  /** What it stands for. */
  public T getValue() {
    return value;
  }

  /** Whether it is ticked. */
  public boolean isTicked() {
    return ticked;
  }

  /** For the form. */
  public void setTicked(boolean ticked) {
    this.ticked = ticked;
  }
}
