package org.folkmoot.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The time that a council has to answer a request about somebody's data: 30 whole days after the
 * day on which it came in, in the council's zone. Whatever the clocks do in between, days are days.
 * The law says "one month" (UK GDPR, article 12(3)); 30 days are never more, except in February.
 *
 * <p>Example: in at 23:30 UTC on 30 September in London, where it is 1 October already: due on 31
 * October; on that day 0 days are left, on 1 November it is overdue.
 *
 * @param receivedAt when it came in
 * @param zone the council's
 */
record AnswerClock(Instant receivedAt, ZoneId zone) {

  private static final int DAYS = 30;

  /** The last day. */
  LocalDate dueOn() {
    return LocalDate.ofInstant(receivedAt, zone).plusDays(DAYS);
  }

  /** Days that are left; 0 on the last day, negative when it is over. */
  long daysLeft(Instant now) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), dueOn());
  }
}
