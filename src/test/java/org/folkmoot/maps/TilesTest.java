package org.folkmoot.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of tiles goes into a security policy, so nothing but one address may be in it. */
class TilesTest {

  @ParameterizedTest
  @CsvSource({
    "https://tiles.example/{z}/{x}/{y}.png, https://tiles.example",
    "https://Tiles.Example:8443/a/{z}/{y}/{x}?key=a-b_c, https://tiles.example:8443"
  })
  void nameTheirServer(String address, String origin) {
    assertThat(Tiles.read(" " + address + " ", "© OS").origin()).contains(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://tiles.example/{z}/{x}/{y}.png",
        "https://tiles.example/{z}/{x}.png",
        "https://{s}.tiles.example/{z}/{x}/{y}.png",
        "https://tiles.example; script-src */{z}/{x}/{y}",
        "https://tiles.example/{z}/{x}/{y}' 'unsafe-inline",
        "https://a,https://b/{z}/{x}/{y}",
        "https://user@tiles.example/{z}/{x}/{y}",
        "javascript:{z}{x}{y}",
        "//tiles.example/{z}/{x}/{y}"
      })
  void areRefusedIfABrowserCouldMisreadThem(String address) {
    assertThatThrownBy(() -> Tiles.read(address, "© OS")).isInstanceOf(MapRefusal.class);
  }

  @Test
  void nameTheirOwnerOrAreNotThere() {
    assertThatThrownBy(() -> Tiles.read("https://t.example/{z}/{x}/{y}", " "))
        .isInstanceOf(MapRefusal.class);
    assertThat(Tiles.read("  ", "left over")).isEqualTo(Tiles.NONE);
    assertThat(Tiles.NONE.origin()).isEmpty();
  }
}
