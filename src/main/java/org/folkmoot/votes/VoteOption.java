package org.folkmoot.votes;

import org.folkmoot.texts.LocalizedText;

/**
 * Something that can be chosen.
 *
 * @param code number of the project, unique in the question; empty if it is no project
 * @param text what voters read
 * @param summary what it means, plain text; may be empty
 * @param cost in minor units of the council's currency; 0 if it is no project
 * @param ward ward or place, may be empty
 * @param category categories, separated by commas, may be empty
 */
public record VoteOption(
    String code,
    LocalizedText text,
    LocalizedText summary,
    long cost,
    String ward,
    String category) {

  /** An option that is no project. */
  public static VoteOption of(LocalizedText text) {
    return new VoteOption("", text, LocalizedText.EMPTY, 0, "", "");
  }
}
