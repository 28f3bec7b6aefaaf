package org.folkmoot.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;

/** Removes letters 30 days after they were posted, whatever became of them. */
@ApplicationScoped
public class LetterRemoval {

  private final CurrentCouncil currentCouncil;
  private final LetterSteps steps;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected LetterRemoval() {
    this(null, null);
  }

  @Inject
  LetterRemoval(CurrentCouncil currentCouncil, LetterSteps steps) {
    this.currentCouncil = currentCouncil;
    this.steps = steps;
  }

  /**
   * Removes the old letters of one council; to be called outside of a request.
   *
   * @return how many
   */
  @ActivateRequestContext
  public int run(Council council) {
    currentCouncil.enter(council);
    return steps.removeOld();
  }
}
