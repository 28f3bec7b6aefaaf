package org.folkmoot.allocation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Finds the number of an identifier by its bytes: a hash table with open addressing. The hash has a
 * seed of its own in each table, so that nobody can prepare a file whose identifiers all collide.
 */
final class IdTable {

  private final byte[] content;
  private final long seed = new SplittableRandom().nextLong();
  private int[] froms;
  private int[] tos;
  private int[] slots;
  private int size;

  /**
   * @param content the bytes in which every identifier stands
   * @param expected about how many there will be
   */
  IdTable(byte[] content, int expected) {
    this.content = content;
    this.froms = new int[Math.max(16, expected)];
    this.tos = new int[froms.length];
    this.slots = emptySlots(froms.length);
  }

  private static int[] emptySlots(int capacity) {
    int[] slots = new int[Integer.highestOneBit(capacity) * 4];
    Arrays.fill(slots, -1);
    return slots;
  }

  /**
   * Adds an identifier under the next number.
   *
   * @return its number, or minus one less than the number of the same one added before
   */
  int add(int from, int to) {
    int slot = slotOf(content, from, to);
    if (slots[slot] >= 0) {
      return -1 - slots[slot];
    }
    if (size == froms.length) {
      grow();
      slot = slotOf(content, from, to);
    }
    froms[size] = from;
    tos[size] = to;
    slots[slot] = size;
    return size++;
  }

  private void grow() {
    froms = Arrays.copyOf(froms, 2 * size);
    tos = Arrays.copyOf(tos, 2 * size);
    slots = emptySlots(froms.length);
    for (int id = 0; id < size; id++) {
      slots[slotOf(content, froms[id], tos[id])] = id;
    }
  }

  /** The number of the identifier, or -1. */
  int find(byte[] bytes, int from, int to) {
    return slots[slotOf(bytes, from, to)];
  }

  private int slotOf(byte[] bytes, int from, int to) {
    long hash = seed;
    for (int at = from; at < to; at++) {
      hash = (hash ^ bytes[at]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    int mask = slots.length - 1;
    int slot = (int) (hash >>> 20) & mask;
    while (slots[slot] >= 0 && !sameAs(slots[slot], bytes, from, to)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean sameAs(int id, byte[] bytes, int from, int to) {
    return Arrays.equals(content, froms[id], tos[id], bytes, from, to);
  }
}
