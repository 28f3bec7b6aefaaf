package org.folkmoot.pages;

import org.folkmoot.texts.LocalizedText;

/** What is there now, beside what was typed, after somebody else changed it. */
public final class Meanwhile {

  private static final int LONGEST = 2_000;

  private final Feedback feedback;

  Meanwhile(Feedback feedback) {
    this.feedback = feedback;
  }

  /**
   * Compares one input.
   *
   * @param inputId id of the input
   * @param typed what the person typed
   * @param now what is there; at most 2,000 characters of it are shown
   */
  public Meanwhile compare(String inputId, String typed, String now) {
    if (!lines(typed).equals(lines(now))) {
      feedback.fault(
          inputId,
          now.isBlank() ? "site.rule.changedMeanwhile.empty" : "site.rule.changedMeanwhile.now",
          now.length() > LONGEST ? now.substring(0, LONGEST) + " …" : now);
    }
    return this;
  }

  /**
   * Compares one input whose stored form is not what people read, such as a day or a choice.
   *
   * @param shown what is there, in words
   */
  public Meanwhile compare(String inputId, Object typed, Object now, String shown) {
    return typed.equals(now) ? this : compare(inputId, "\0", shown);
  }

  /** Compares a box that is ticked or not. */
  public Meanwhile compareTick(String inputId, boolean typed, boolean now) {
    if (typed != now) {
      feedback.fault(
          inputId,
          now ? "site.rule.changedMeanwhile.ticked" : "site.rule.changedMeanwhile.unticked");
    }
    return this;
  }

  /**
   * Compares a text in each language of the form.
   *
   * @param id beginning of the ids of its boxes
   */
  public Meanwhile compare(String id, LocalizedInput typed, LocalizedText now) {
    typed
        .getBoxes()
        .forEach(
            box ->
                compare(
                    id + "-" + box.getLanguage(),
                    box.getText(),
                    now.byLanguage().getOrDefault(box.getLanguage(), "")));
    return this;
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
