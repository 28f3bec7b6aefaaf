package org.folkmoot.councils;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CouncilAddressTest {

  @Test
  void namesThePortWithoutAProxy() {
    assertThat(CouncilAddress.address("town.example", false, 8080))
        .isEqualTo("http://town.example:8080");
  }

  @Test
  void leavesOutThePortThatBrowsersTake() {
    assertThat(CouncilAddress.address("town.example", false, 80)).isEqualTo("http://town.example");
  }

  @Test
  void isTheHostAloneBehindAProxyThatEncrypts() {
    assertThat(CouncilAddress.address("town.example", true, 8080))
        .isEqualTo("https://town.example");
  }
}
