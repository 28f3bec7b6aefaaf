package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.people.NeedsNoConfirmation;

/** Once a day: lets go of what need not be kept, and reminds of what is due. */
@ApplicationScoped
public class RetentionWorker {

  private static final Logger LOG = Logger.getLogger(RetentionWorker.class.getName());

  private final CurrentCouncil currentCouncil;
  private final RetentionService retention;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected RetentionWorker() {
    this(null, null, null);
  }

  @Inject
  RetentionWorker(CurrentCouncil currentCouncil, RetentionService retention, Clock clock) {
    this.currentCouncil = currentCouncil;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * Does the work of one council; to be called outside of a request. What goes wrong here is
   * logged, so that the other councils have their turn.
   */
  @NeedsNoConfirmation("a job that runs every day")
  @ActivateRequestContext
  public void run(Council council) {
    currentCouncil.enter(council);
    try {
      retention.apply(clock.instant());
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "retention of council " + council.slug() + " failed", e);
    }
  }
}
