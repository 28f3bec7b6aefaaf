package org.folkmoot.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W-12 of the security catalog: signing in never leads to another host. */
class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/staff/",
        "/staff/count?round=city-budget-2025&n=1",
        "/projects?words=Ll%C5%B7n+a%20b&sort=cheapest",
        "/help.xhtml",
        "/process?id=a~b_c-d"
      })
  void aPathOfThisHostIsKept(String wanted) {
    assertThat(ReturnPath.of(wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "\\/evil.example",
        "https://evil.example/",
        "https:evil.example",
        "http:/evil.example",
        "HTTPS://evil.example",
        "%2f%2fevil.example",
        "%2F%5Cevil.example",
        "evil.example",
        "user@evil.example",
        "//user@evil.example",
        "/@evil.example:80",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,a",
        "/\t/evil.example",
        "\t//evil.example",
        " //evil.example",
        "/\n/evil.example",
        "/staff\r\nLocation: https://evil.example",
        "/staff\u0000",
        "/staff#//evil.example",
        "/caf\u00e9",
        "/\uff0f/evil.example",
        ".//evil.example",
        "?next=/staff",
        ""
      })
  void anythingElseLeadsHome(String wanted) {
    assertThat(ReturnPath.of(wanted)).isEqualTo("/");
  }

  @Test
  void noPathLeadsHome() {
    assertThat(ReturnPath.of(null)).isEqualTo("/");
  }

  @Test
  void aVeryLongPathLeadsHome() {
    assertThat(ReturnPath.of("/" + "a".repeat(500))).hasSize(501);
    assertThat(ReturnPath.of("/" + "a".repeat(501))).isEqualTo("/");
  }
}
