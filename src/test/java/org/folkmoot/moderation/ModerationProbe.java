package org.folkmoot.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Does what jobs of moderation do, at a moment of the test. */
@RequestScoped
public class ModerationProbe {

  @Inject private ModerationReminders reminders;
  @Inject private OldReports oldReports;
  @Inject private OldSieveTexts oldSieveTexts;

  /** Reminds of what waits. */
  public void remind(Instant now) {
    reminders.send(now);
  }

  /** Removes old reports, and gives their number. */
  @Transactional
  public int removeOldReports(Instant now) {
    return oldReports.remove(now);
  }

  /** Removes old digests, and gives their number. */
  @Transactional
  public int removeOldSieveTexts(Instant now) {
    return oldSieveTexts.remove(now);
  }
}
