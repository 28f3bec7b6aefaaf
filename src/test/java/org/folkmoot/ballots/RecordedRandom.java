package org.folkmoot.ballots;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

/** Bytes that are drawn in order, here and, from the same list, by the booth. */
final class RecordedRandom extends SecureRandom {

  private static final long serialVersionUID = 1L;

  private final byte[] bytes;
  private int position;

  RecordedRandom(long seed, int size) {
    bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
  }

  @Override
  public void nextBytes(byte[] target) {
    byte[] next = Arrays.copyOfRange(bytes, position, position + target.length);
    position += target.length;
    System.arraycopy(next, 0, target, 0, target.length);
  }

  String toBase64() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
