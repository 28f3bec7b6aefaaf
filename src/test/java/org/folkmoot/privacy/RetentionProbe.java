package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Lets tests in the server choose the day on which the job of retention runs. */
@ApplicationScoped
public class RetentionProbe {

  @Inject private RetentionService retention;

  /** Runs it in the current council as if it were that moment. */
  public void runAt(Instant moment) {
    retention.apply(moment);
  }
}
