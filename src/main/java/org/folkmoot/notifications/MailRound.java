package org.folkmoot.notifications;

import jakarta.persistence.TypedQuery;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * Which notices are due by e-mail: those that go at once, or those of a morning. Whatever a morning
 * missed because the server was down is due on the next one. Pure.
 *
 * @param now whether those that go at once are due
 * @param daily daily ones that were made before this
 * @param weekly weekly ones that were made before this
 */
record MailRound(boolean now, Instant daily, Instant weekly) {

  /** When letters of a morning go, by the council's clock. */
  static final LocalTime MORNING = LocalTime.of(7, 0);

  /** The condition for a notice {@code n}. */
  static final String DUE =
      "(n.mail = :now and :isNow = true) or (n.mail = :daily and n.createdAt < :dailyUntil)"
          + " or (n.mail = :weekly and n.createdAt < :weeklyUntil)";

  /** What goes at once. */
  static MailRound atOnce() {
    return new MailRound(true, Instant.EPOCH, Instant.EPOCH);
  }

  /** What was due on the last morning before this moment. */
  static MailRound ofMorning(Instant moment, ZoneId zone) {
    Instant last = lastMorning(moment, zone);
    LocalDate monday =
        LocalDate.ofInstant(last, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new MailRound(false, last, monday.atTime(MORNING).atZone(zone).toInstant());
  }

  private static Instant lastMorning(Instant moment, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(moment, zone);
    Instant morning = today.atTime(MORNING).atZone(zone).toInstant();
    return morning.isAfter(moment)
        ? today.minusDays(1).atTime(MORNING).atZone(zone).toInstant()
        : morning;
  }

  /** The first morning from this moment on. */
  static Instant nextMorning(Instant moment, ZoneId zone) {
    Instant last = lastMorning(moment, zone);
    return last.equals(moment)
        ? last
        : LocalDate.ofInstant(last, zone).plusDays(1).atTime(MORNING).atZone(zone).toInstant();
  }

  <T> TypedQuery<T> bind(TypedQuery<T> query) {
    return query
        .setParameter("now", MailState.NOW)
        .setParameter("isNow", now)
        .setParameter("daily", MailState.DAILY)
        .setParameter("dailyUntil", daily)
        .setParameter("weekly", MailState.WEEKLY)
        .setParameter("weeklyUntil", weekly);
  }
}
