package org.folkmoot.allocation;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The rows of the votes section as text, cut and decoded anew each time a row is asked for. */
final class VoteRows extends AbstractList<List<String>> implements RandomAccess {

  private final byte[] content;
  private final int[] bounds;

  /**
   * @param content the file
   * @param bounds start and end of each row in turn
   */
  VoteRows(byte[] content, int[] bounds) {
    this.content = content;
    this.bounds = bounds;
  }

  @Override
  public List<String> get(int index) {
    RowCursor row =
        new RowCursor(content, bounds[2 * index], bounds[2 * index + 1], new ProblemList("row"));
    row.advance();
    row.split();
    return row.texts();
  }

  @Override
  public int size() {
    return bounds.length / 2;
  }
}
