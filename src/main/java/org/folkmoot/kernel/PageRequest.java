package org.folkmoot.kernel;

/**
 * Which part of a long list is wanted, and in which order.
 *
 * @param first number of the first row, from 0
 * @param size how many rows at most, from 1
 * @param sort name of the column to sort by; empty for the order that the list has by itself
 * @param descending whether the largest value comes first
 */
public record PageRequest(int first, int size, String sort, boolean descending) {

  /** Most rows of one part: what a page may ask for, whatever its address says. */
  public static final int LARGEST = 500;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if first is negative or size is not between 1 and {@link
   *     #LARGEST}
   */
  public PageRequest {
    if (first < 0 || size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("first " + first + ", size " + size);
    }
  }

  /** The rows from a number on, in the order that the list has by itself. */
  public static PageRequest of(int first, int size) {
    return new PageRequest(first, size, "", false);
  }

  /** The part that follows this one. */
  public PageRequest next() {
    return new PageRequest(first + size, size, sort, descending);
  }
}
