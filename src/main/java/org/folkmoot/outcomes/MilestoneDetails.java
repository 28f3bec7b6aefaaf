package org.folkmoot.outcomes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * A step of a delivery.
 *
 * @param id identifier in the database
 * @param title what is done then
 * @param note what residents should know of it; may be empty
 * @param planned the day by which it was planned first
 * @param expected another day that is expected now
 * @param begun when it was begun
 * @param done when it was done
 * @param today the day for which this was read
 * @param version number that changes with it
 */
public record MilestoneDetails(
    long id,
    LocalizedText title,
    LocalizedText note,
    LocalDate planned,
    Optional<LocalDate> expected,
    Optional<LocalDate> begun,
    Optional<LocalDate> done,
    LocalDate today,
    long version) {

  /** Whether it is done. */
  public boolean finished() {
    return done.isPresent();
  }

  /** Days by which it came or is later than it was planned; 0 if it is not. */
  public long daysLate() {
    LocalDate end = done.orElse(today);
    return Math.max(0, ChronoUnit.DAYS.between(planned, end));
  }
}
