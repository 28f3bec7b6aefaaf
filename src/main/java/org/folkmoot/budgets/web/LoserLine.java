package org.folkmoot.budgets.web;

import java.util.List;
import org.folkmoot.texts.LocalizedText;

/**
 * A project that was not funded, as the page tells it.
 *
 * @param position its place in the round, from 0, which names its line on the page
 * @param project its name
 * @param code its code
 * @param cost its cost
 * @param votes its votes
 * @param place its place, may be empty
 * @param reason why, in one sentence with numbers
 * @param nearMisses what would have funded it, each alone; empty if not known
 */
public record LoserLine(
    int position,
    LocalizedText project,
    String code,
    String cost,
    String votes,
    String place,
    String reason,
    List<Figure> nearMisses) {

  /** Copies the figures. */
  public LoserLine {
    nearMisses = List.copyOf(nearMisses);
  }

  /**
   * A number and what it counts.
   *
   * @param value the number, written out
   * @param label what it counts
   */
  public record Figure(String value, String label) {}
}
