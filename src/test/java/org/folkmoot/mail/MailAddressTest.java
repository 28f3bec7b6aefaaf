package org.folkmoot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"ann@example.org", "a.n+n_1@sub.example.org", "o'neil@example.org", "x@localhost"})
  void anAddressIsTakenAsItIs(String address) {
    assertThat(MailAddress.find(address)).contains(address);
  }

  @Test
  void aDomainOfOtherLettersGoesOverTheWireInAscii() {
    assertThat(MailAddress.find("siân@tŷ.example")).isEmpty();
    assertThat(MailAddress.find("sian@tŷ.example")).contains("sian@xn--t-foa.example");
  }

  /** By the rules of 2003 the first two would be {@code fass.example} and a final sigma lost. */
  @ParameterizedTest
  @CsvSource({
    "x@faß.example, x@xn--fa-hia.example",
    "greek@βόλος.example, greek@xn--nxasmm1c5c.example",
    "X@FAẞ.example, x@xn--fa-hia.example",
    "X@Bücher.Example, x@xn--bcher-kva.example",
    "x@bücher。example, x@xn--bcher-kva.example",
    "x@xn--bcher-kva.example, x@xn--bcher-kva.example",
    "Ann@EXAMPLE.org, ann@example.org",
    "ann@ｅxample.org, ann@example.org"
  })
  void everySpellingOfAnAddressHasOneForm(String typed, String canonical) {
    assertThat(MailAddress.find(typed)).contains(canonical);
    assertThat(MailAddress.find(canonical)).contains(canonical);
  }

  /** Nobody can be written to there, or two programs would read two addresses. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "josé@example.org",
        "user@exa_mple.org",
        "user@example.org.",
        "用户@例子.example",
        "x@xn--a.example",
        "x@xn--ls8h-.example",
        "x@a\u200db.example",
        "x@-bücher.example",
        "x@\u0628a.example"
      })
  void whatDoesNotMapBackIsRefused(String address) {
    assertThat(MailAddress.find(address)).isEmpty();
  }

  /** W-17: nothing of this can become a second recipient or a header. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@example.org",
        "ann@",
        "ann@example.org,bob@example.org",
        "ann@example.org;bob@example.org",
        "ann@example.org bob@example.org",
        "ann@example.org\r\nBcc: bob@example.org",
        "ann@example.org\nBcc: bob@example.org",
        "ann%0d%0aBcc:bob@example.org",
        "ann\u0000@example.org",
        "Ann <ann@example.org>",
        "<ann@example.org>",
        "\"ann, bob\"@example.org",
        "ann(comment)@example.org",
        "=?utf-8?q?ann=0d=0aBcc=3abob?= <ann@example.org>",
        "ann@[127.0.0.1]",
        "ann@example..org",
        "ann@-example.org",
        ".ann@example.org",
        "ann.@example.org",
        "a..b@example.org",
        "@a.example,@b.example:ann@example.org"
      })
  void whatIsNotOneAddressIsNone(String address) {
    assertThat(MailAddress.isDeliverable(address)).isFalse();
  }

  @Test
  void tooLongAnAddressIsNone() {
    assertThat(MailAddress.isDeliverable("a".repeat(64) + "@example.org")).isTrue();
    assertThat(MailAddress.isDeliverable("a".repeat(65) + "@example.org")).isFalse();
    assertThat(MailAddress.isDeliverable("a@" + "b.".repeat(126) + "example")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"ann@example.org, a…@example.org", "😀x@example.org, 😀…@example.org", "nonsense, …"})
  void maskedItSaysEnoughForAnAdministrator(String address, String masked) {
    assertThat(MailAddress.masked(address)).isEqualTo(masked);
  }
}
