package org.folkmoot.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;

class DemoPartTest {

  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  @Test
  void theWordsOnThePageAreTheSeedWithWhichTheDemoMadeTheKey() throws IOException {
    BigInteger whole = BigInteger.ZERO;
    for (String word : new DemoPart(true).words().split(" ", -1)) {
      assertThat(list()).contains(word);
      whole = whole.shiftLeft(11).add(BigInteger.valueOf(list().indexOf(word)));
    }
    BigInteger number = whole.shiftRight(3);
    StringBuilder seed = new StringBuilder();
    for (int digit = 0; digit < 22; digit++) {
      BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(58));
      seed.insert(0, BASE58.charAt(parts[1].intValue()));
      number = parts[0];
    }

    assertThat(seed.toString()).isEqualTo(DemoPart.SEED);
    int check = Integer.parseInt(Digest.ofUtf8(DemoPart.SEED).toHex().substring(0, 2), 16) >> 5;
    assertThat(whole.intValue() & 7).isEqualTo(check);
  }

  private static List<String> list() throws IOException {
    try (InputStream input =
        Objects.requireNonNull(
            DemoPartTest.class.getResourceAsStream("/org/folkmoot/ballots/words-en.txt"))) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void nobodyElsesPartIsToldAndNoneOutsideTheDemo() {
    assertThat(new DemoPart(true).isOf(DemoPart.BOARD)).isTrue();
    assertThat(new DemoPart(true).isOf("another")).isFalse();
    assertThat(new DemoPart(false).isOf(DemoPart.BOARD)).isFalse();
  }
}
