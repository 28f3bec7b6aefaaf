package org.folkmoot.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedStreamTest {

  private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");
  private static final SecretKeySpec OTHER =
      new SecretKeySpec("k".repeat(32).getBytes(StandardCharsets.UTF_8), "AES");
  private static final int PIECE = 64 * 1024 + 16;

  private static byte[] sealed(byte[] content) throws IOException {
    return SealedStream.seal(new ByteArrayInputStream(content), KEY).readAllBytes();
  }

  private static byte[] opened(byte[] sealed, SecretKeySpec key) throws IOException {
    return SealedStream.open(new ByteArrayInputStream(sealed), key).readAllBytes();
  }

  private static byte[] chance(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 65_535, 65_536, 65_537, 300_000})
  void comesBackAsItWas(int length) throws IOException {
    byte[] content = chance(length);

    assertThat(opened(sealed(content), KEY)).isEqualTo(content);
  }

  @Test
  void hidesItsContentAndDiffersEachTime() throws IOException {
    byte[] content = "Canaryname".repeat(1_000).getBytes(StandardCharsets.UTF_8);

    assertThat(new String(sealed(content), StandardCharsets.ISO_8859_1)).doesNotContain("Canary");
    assertThat(sealed(content)).isNotEqualTo(sealed(content));
  }

  @Test
  void noticesAnotherKeyAChangeACutAndAMove() throws IOException {
    byte[] sealed = sealed(chance(200_000));
    byte[] changed = sealed.clone();
    changed[100_000] ^= 1;
    byte[] moved = sealed.clone();
    System.arraycopy(sealed, 7, moved, 7 + PIECE, PIECE);
    System.arraycopy(sealed, 7 + PIECE, moved, 7, PIECE);

    assertThatThrownBy(() -> opened(sealed, OTHER)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> opened(changed, KEY)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> opened(moved, KEY)).isInstanceOf(IOException.class);
    for (int length : new int[] {0, 3, 7, 1_000, 7 + PIECE, 7 + 2 * PIECE, sealed.length - 1}) {
      assertThatThrownBy(() -> opened(Arrays.copyOf(sealed, length), KEY))
          .as("cut to %s", length)
          .isInstanceOf(IOException.class);
    }
  }
}
