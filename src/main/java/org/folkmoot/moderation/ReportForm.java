package org.folkmoot.moderation;

import java.util.Locale;
import org.folkmoot.texts.LocalizedText;

/**
 * A report as it was typed.
 *
 * @param rule the rule that is broken, of the list; empty for something else
 * @param note what is wrong, in the words of the reporter; must say something without a rule
 * @param email where a stranger wants to be told what came of it; may be empty
 * @param language language of the reporter
 */
public record ReportForm(LocalizedText rule, String note, String email, Locale language) {

  /** Most characters of a note. */
  public static final int LONGEST_NOTE = 1_000;
}
