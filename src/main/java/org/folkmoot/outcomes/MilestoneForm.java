package org.folkmoot.outcomes;

import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * A step of a delivery as staff enter it.
 *
 * @param title what is done then
 * @param note what residents should know of it; may be empty
 * @param planned the day by which it is planned; kept from the first time on
 * @param expected another day that is expected now
 * @param begun when it was begun
 * @param done when it was done
 */
public record MilestoneForm(
    LocalizedText title,
    LocalizedText note,
    LocalDate planned,
    Optional<LocalDate> expected,
    Optional<LocalDate> begun,
    Optional<LocalDate> done) {

  /** Most characters of the title in one language. */
  public static final int LONGEST_TITLE = 200;

  /** Most characters of the note in one language. */
  public static final int LONGEST_NOTE = 1_000;
}
