package org.folkmoot.figures.web;

import java.util.List;

/**
 * A table on a page.
 *
 * @param id for addresses within the page
 * @param title what it is called
 * @param about what its numbers are, and of what
 * @param shares whether it has shares
 * @param withheld whether nothing of it is shown
 * @param lines its lines
 */
public record FigureBlock(
    String id,
    String title,
    String about,
    boolean shares,
    boolean withheld,
    List<FigureLine> lines) {

  /** Copies the lines. */
  public FigureBlock {
    lines = List.copyOf(lines);
  }
}
