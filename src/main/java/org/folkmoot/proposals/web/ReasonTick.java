package org.folkmoot.proposals.web;

import org.folkmoot.proposals.RefusalReasonDetails;

/** A reason to tick. */
public class ReasonTick {

  private final RefusalReasonDetails value;
  private boolean ticked;

  ReasonTick(RefusalReasonDetails value) {
    this.value = value;
  }

  /** The reason. */
  public RefusalReasonDetails getValue() {
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
