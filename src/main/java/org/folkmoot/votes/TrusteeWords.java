package org.folkmoot.votes;

import java.util.Map;
import org.folkmoot.texts.Texts;

/**
 * The words of a trustee's work, which puts itself together in the browser and has none of its own.
 */
public final class TrusteeWords {

  private static final String PREFIX = "trustee.";

  private TrusteeWords() {}

  /**
   * All of them by key, values not filled in; plural forms have their names at the end, as {@code
   * ballots.other}.
   */
  public static Map<String, String> of(Texts texts) {
    return texts.startingWith(PREFIX);
  }
}
