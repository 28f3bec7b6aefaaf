package org.folkmoot.residents.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealedFileTest {

  private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "AES");
  private static final byte[] TEXT = "Llyr, CF10 1AA".getBytes(StandardCharsets.UTF_8);

  @Test
  void opensWithItsKeyOnly() {
    byte[] sealed = SealedFile.seal(TEXT, KEY);
    byte[] other = new byte[32];
    other[0] = 1;

    assertThat(SealedFile.open(sealed, KEY)).isEqualTo(TEXT);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("CF10");
    assertThatThrownBy(() -> SealedFile.open(sealed, new SecretKeySpec(other, "AES")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isNeverTheSameTwice() {
    assertThat(SealedFile.seal(TEXT, KEY)).isNotEqualTo(SealedFile.seal(TEXT, KEY));
  }

  @Test
  void noticesAChange() {
    byte[] sealed = SealedFile.seal(TEXT, KEY);
    sealed[sealed.length - 1] ^= 1;

    assertThatThrownBy(() -> SealedFile.open(sealed, KEY))
        .isInstanceOf(IllegalStateException.class);
  }
}
