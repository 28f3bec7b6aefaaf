package org.folkmoot.votes;

import java.util.Map;
import org.folkmoot.texts.Texts;

/**
 * The words of the voter's page, which puts itself together in the browser and has none of its own.
 */
public final class BoothWords {

  private static final String PREFIX = "booth.";

  private BoothWords() {}

  /**
   * All of them by key, values not filled in; plural forms have their names at the end, as {@code
   * points.other}.
   */
  public static Map<String, String> of(Texts texts) {
    return texts.startingWith(PREFIX);
  }
}
