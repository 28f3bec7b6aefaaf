package org.folkmoot.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoLettersTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "::1", "0:0:0:0:0:0:0:1"})
  void thisMachineIsKnownByItsLoopbackAddresses(String address) {
    assertThat(DemoLetters.isThisMachine(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.7", "10.0.0.1", "2001:db8::1", "localhost", "", "0.0.0.0"})
  void anyOtherIsAnother(String address) {
    assertThat(DemoLetters.isThisMachine(address)).isFalse();
  }
}
