package org.folkmoot.votes;

import java.util.Optional;
import org.folkmoot.texts.LocalizedText;

/**
 * Something that keeps an election from being confirmed, or that voters would miss.
 *
 * @param part what it is about
 * @param question number of the question, from 1; 0 if it is about the whole
 * @param language name in code of the language that is missing, or empty
 */
public record ElectionGap(Part part, int question, String language) {

  /** What can be missing. */
  public enum Part {
    /** The process is not published. */
    PROCESS(true),
    /** The process has no phase for voting. */
    PHASE(true),
    /** It would be over before it is confirmed. */
    DATES(true),
    /** The budget round is not published. */
    ROUND(true),
    /** Nothing is asked. */
    QUESTIONS(true),
    /** A question has fewer options than it needs, or more than a ballot can hold. */
    OPTIONS(true),
    /** Two options of a question read the same. */
    SAME_OPTIONS(true),
    /** The numbers to choose do not fit the options. */
    LIMITS(true),
    /** Names of grades are missing. */
    GRADES(true),
    /** Fewer people are asked than may be counted apart. */
    FEW_PEOPLE(true),
    /** The pots of a visit share out more than the round has. */
    POTS_MONEY(true),
    /** A project stands in two pots of a visit. */
    POTS_TWICE(true),
    /** A project stands in no pot of a visit. */
    POTS_LEFT(false),
    /** The board has not made its key yet, or lost one who held it. */
    BOARD_KEY(true),
    /** Fewer trustees have proved that they kept their secret than must before it opens. */
    BOARD_DRILLS(false),
    /** The title is missing in a language. */
    TITLE(false),
    /** A question is missing in a language. */
    QUESTION_TEXT(false),
    /** The text of an option is missing in a language. */
    OPTION_TEXT(false);

    private final boolean blocking;

    Part(boolean blocking) {
      this.blocking = blocking;
    }

    /** Whether the election cannot be confirmed with it. */
    public boolean blocking() {
      return blocking;
    }
  }

  static ElectionGap of(Part part) {
    return new ElectionGap(part, 0, "");
  }

  static ElectionGap of(Part part, int question) {
    return new ElectionGap(part, question, "");
  }

  static Optional<ElectionGap> untranslated(
      Part part, int question, LocalizedText text, java.util.Locale language) {
    return text.missing(java.util.List.of(language)).isEmpty()
        ? Optional.empty()
        : Optional.of(new ElectionGap(part, question, language.getLanguage()));
  }

  /** Whether the election cannot be confirmed with it. */
  public boolean blocking() {
    return part.blocking();
  }
}
