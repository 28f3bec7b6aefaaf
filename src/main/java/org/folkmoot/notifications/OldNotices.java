package org.folkmoot.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.folkmoot.people.RetentionRule;

/** Notices go after 90 days, read or not. */
@ApplicationScoped
class OldNotices implements RetentionRule {

  private static final Duration KEPT = Duration.ofDays(90);

  private final NoticeRepository notices;

  @Inject
  OldNotices(NoticeRepository notices) {
    this.notices = notices;
  }

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public int remove(Instant now) {
    return notices.removeCreatedBefore(now.minus(KEPT));
  }
}
