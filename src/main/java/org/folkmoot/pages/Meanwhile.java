package org.folkmoot.pages;

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

  private static String lines(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
