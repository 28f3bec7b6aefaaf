package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who gets a cookie, and with which attributes. {@link SecondProductIT} has the part behind TLS.
 */
@ExtendWith(WithProduct.class)
class CookiesIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/processes",
        "/process?process=city-budget-2025",
        "/results",
        "/projects?round=city-budget-2025",
        "/project?round=city-budget-2025&project=P1",
        "/outcome?round=city-budget-2025",
        "/help",
        "/accessibility",
        "/privacy",
        "/no-such-page",
        "/api/v1/rounds"
      })
  void readingSetsNone(String path, Product product) {
    Client reader = Client.of(product);

    reader.get(path);

    assertThat(reader.cookies()).isEmpty();
  }

  @Test
  void theSessionCookieIsKeptFromScriptsAndOtherSites(Product product) {
    List<String> set = Client.of(product).get("/sign-in").headers().allValues("Set-Cookie");

    assertThat(set)
        .singleElement()
        .asString()
        .startsWith("folkmoot=")
        .containsIgnoringCase("; HttpOnly")
        .containsIgnoringCase("; SameSite=Lax")
        .containsIgnoringCase("; Path=/")
        .doesNotContainIgnoringCase("Domain=");
  }

  @Test
  void theChosenLanguageIsRememberedWithoutASession(Product product) {
    Client reader = Client.of(product);

    String page = reader.get("/help?lang=cy").body();

    assertThat(page).contains("lang=\"cy\"");
    assertThat(reader.cookies()).isEqualTo(Map.of("folkmoot-language", "cy"));
    assertThat(reader.get("/help").body()).contains("lang=\"cy\"");
  }

  /** AU-1. */
  @Test
  void signingInChangesTheSessionAndHandsOutATokenOfItsOwn(Product product) {
    Client person = Client.of(product);
    person.get("/sign-in");
    String before = String.valueOf(person.cookies().get("folkmoot"));

    HttpResponse<String> answer = person.trySignIn("facilitator@demo.example", Product.PASSWORD);

    assertThat(person.cookies().get("folkmoot")).isNotEqualTo(before);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("folkmoot-"))
        .hasSize(2)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .containsIgnoringCase("; HttpOnly")
                    .containsIgnoringCase("; SameSite=Lax")
                    .containsIgnoringCase("; Path=/")
                    .doesNotContainIgnoringCase("Domain="));
  }

  /** The message of what was done waits for the next page. */
  @Test
  void whatFacesKeepsInACookieIsKeptFromScriptsAndOtherSites(Product product) {
    Client person = Client.of(product).signedInAs("evaluator");

    HttpResponse<String> answer =
        person.submit(
            "/account/details", Map.of("name", "Demo evaluator", "language", "en", "save", "Save"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .containsIgnoringCase("; HttpOnly")
                    .containsIgnoringCase("; SameSite="));
  }

  @Test
  void eachSignInHasItsOwnToken(Product product) {
    String first = Client.of(product).signedInAs("auditor").cookies().get("folkmoot-person");
    String second = Client.of(product).signedInAs("auditor").cookies().get("folkmoot-person");

    assertThat(first).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(second);
  }

  @Test
  void aSignInInTheAddressIsWorthNothing(Product product) {
    Client person = Client.of(product).signedInAs("facilitator");
    String token = String.valueOf(person.cookies().get("folkmoot-person"));

    assertThat(Client.of(product).get("/staff;folkmoot-person=" + token).statusCode())
        .isNotEqualTo(200);
    assertThat(Client.of(product).get("/staff?folkmoot-person=" + token).statusCode())
        .isEqualTo(302);
  }
}
