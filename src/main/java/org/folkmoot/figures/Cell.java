package org.folkmoot.figures;

/**
 * How many records a cell of a table holds, and the sum of their keys: the same records make the
 * same cell, in whichever table and order they are counted.
 *
 * @param count how many records, 0 or more
 * @param keys sum of their keys modulo {@link NoiseTable#KEYS}
 */
record Cell(long count, long keys) {

  static final Cell EMPTY = new Cell(0, 0);

  Cell plus(long key) {
    return new Cell(count + 1, (keys + key) % NoiseTable.KEYS);
  }
}
