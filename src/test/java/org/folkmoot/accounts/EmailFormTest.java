package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W-17, at the entry: what is no address never reaches a letter. */
class EmailFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"ann@example.org", " ann@example.org ", "a+b@x", "sian@dŵr.cymru", "o'neil@a.b"})
  void isAnAddress(String typed) {
    assertThat(EmailForm.matches(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@example.org",
        "ann@",
        "a b@example.org",
        "a@b@c",
        "ann@example.org\r\nBcc: all@example.org",
        "ann@example.org\nx",
        "ann@example.org, bob@example.org",
        "Ann <ann@example.org>",
        "\"ann\"@example.org",
        "ann\u0000@example.org",
        "josé@example.org",
        "anne..b@example.org",
        "user.@example.org",
        "user@exa_mple.org",
        "user@example.org.",
        "用户@例子.example",
        "a@xn--fa-hia-.example",
        "a@xn--example-.org"
      })
  void isNone(String typed) {
    assertThat(EmailForm.matches(typed)).isFalse();
  }

  @Test
  void hasAtMost254Characters() {
    String domain = ("x".repeat(61) + ".").repeat(4);

    assertThat(EmailForm.matches("a@" + domain + "x".repeat(4))).isTrue();
    assertThat(EmailForm.matches("a@" + domain + "x".repeat(5))).isFalse();
  }
}
