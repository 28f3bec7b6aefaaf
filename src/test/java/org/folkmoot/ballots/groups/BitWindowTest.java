package org.folkmoot.ballots.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitWindowTest {

  @Test
  void cutsOutTheBitsThatAShiftAndAMaskGive() {
    Random random = new Random(8);
    for (int bits : new int[] {0, 1, 7, 8, 9, 100, 2048}) {
      BigInteger value = new BigInteger(bits, random);
      byte[] bytes = value.toByteArray();
      for (int count = 1; count <= 48; count++) {
        for (int first = 0; first < bits + 70; first += first < 20 ? 1 : 13) {
          long expected = value.shiftRight(first).longValue() & ((1L << count) - 1);
          assertThat(BitWindow.of(bytes, first, count)).isEqualTo(expected);
        }
      }
    }
  }
}
