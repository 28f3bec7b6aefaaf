package org.folkmoot.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class DigestTest {

  @Test
  void hashesTheExampleOfFips180() {
    assertThat(Digest.ofUtf8("abc").toHex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void takesPartsAsOneContent() {
    assertThat(Digest.ofContent(new byte[] {'a'}, new byte[] {'b', 'c'}))
        .isEqualTo(Digest.ofUtf8("abc"));
  }

  @Test
  void refusesAnotherLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Digest.parseHex("00"))
        .withMessageContaining("32 bytes");
  }

  @Test
  void equalsByContent() {
    EqualsVerifier.forClass(Digest.class).withNonnullFields("value").verify();
    EqualsVerifier.forClass(Bytes.class).withNonnullFields("content").verify();
  }
}
