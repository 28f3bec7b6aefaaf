package org.folkmoot.outcomes;

import java.time.LocalDate;
import org.folkmoot.texts.LocalizedText;

/**
 * A stage that a promise has come to.
 *
 * @param stage which
 * @param since since which day
 * @param note what residents are told of it; not empty for what is stopped
 */
public record StageForm(Stage stage, LocalDate since, LocalizedText note) {

  /** Most characters of the note in one language. */
  public static final int LONGEST_NOTE = 1_000;
}
