package org.folkmoot.votes.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day and a time by the council's clock, as typed; 24:00 is the end of the day. The time may have
 * a dot for its colon, and lack its minutes.
 */
public class MomentFields {

  private static final Pattern TIME = Pattern.compile("([0-9]{1,2})(?:[:.]([0-9]{2}))?");
  private static final int MINUTES_OF_AN_HOUR = 60;
  private static final int MINUTES_OF_A_DAY = 24 * 60;

  private String day = "";
  private String time = "";

  void showBeginning(Instant instant, ZoneId zone) {
    ZonedDateTime at = instant.atZone(zone);
    day = at.toLocalDate().toString();
    time = at.toLocalTime().withSecond(0).withNano(0).toString();
  }

  /** Midnight is shown as the end of the day before. */
  void showEnd(Instant instant, ZoneId zone) {
    showBeginning(instant, zone);
    if (instant.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT)) {
      day = instant.atZone(zone).toLocalDate().minusDays(1).toString();
      time = "24:00";
    }
  }

  Optional<LocalDate> readDay() {
    try {
      LocalDate read = LocalDate.parse(day.strip());
      return Optional.of(read).filter(one -> one.getYear() >= 2000 && one.getYear() < 2200);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Minutes since midnight. */
  Optional<Integer> readTime() {
    Matcher matcher = TIME.matcher(time.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int minutes = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    int all = Integer.parseInt(matcher.group(1)) * MINUTES_OF_AN_HOUR + minutes;
    return minutes < MINUTES_OF_AN_HOUR && all <= MINUTES_OF_A_DAY
        ? Optional.of(all)
        : Optional.empty();
  }

  Optional<Instant> read(ZoneId zone) {
    return readDay()
        .flatMap(
            date ->
                readTime()
                    .map(
                        minutes ->
                            date.atStartOfDay().plusMinutes(minutes).atZone(zone).toInstant()));
  }

  /** Day as typed, as browsers send it. */
  public String getDay() {
    return day;
  }

  /** For the form. */
  public void setDay(String day) {
    this.day = day == null ? "" : day;
  }

  /** Time as typed. */
  public String getTime() {
    return time;
  }

  /** For the form. */
  public void setTime(String time) {
    this.time = time == null ? "" : time;
  }
}
