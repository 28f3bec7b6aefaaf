package org.folkmoot.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads pieces one after another until one is empty. Not thread-safe. */
final class PiecesStream extends InputStream {

  private final Pieces pieces;
  private byte[] current = new byte[0];
  private int position;
  private int next;
  private boolean ended;

  PiecesStream(Pieces pieces) {
    this.pieces = pieces;
  }

  /** Where the pieces come from. */
  interface Pieces {

    /** The piece of this number, from 0; empty after the last one. */
    byte[] read(int number) throws IOException;
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? current[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, current.length - position);
    System.arraycopy(current, position, target, offset, count);
    position += count;
    return count;
  }

  private boolean hasMore() throws IOException {
    if (position == current.length && !ended) {
      current = pieces.read(next++);
      position = 0;
      ended = current.length == 0;
    }
    return position < current.length;
  }
}
