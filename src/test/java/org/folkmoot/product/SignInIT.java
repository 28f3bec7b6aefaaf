package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, and what does not lead to it (AU-4, AU-5, W-6, W-12). */
@ExtendWith(WithProduct.class)
class SignInIT {

  private static final String EMAIL = "councillor@demo.example";

  @Test
  void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer(Product product) {
    HttpResponse<String> known =
        Client.of(product).trySignIn("administrator@demo.example", "not the password");
    HttpResponse<String> unknown =
        Client.of(product).trySignIn("unknown-address@demo.example", "not the password");

    assertThat(known.statusCode()).isEqualTo(200);
    assertThat(unknown.statusCode()).isEqualTo(200);
    assertThat(shape(known, "administrator@demo.example"))
        .isEqualTo(shape(unknown, "unknown-address@demo.example"));
  }

  /** The page without what differs from answer to answer anyway. */
  private static String shape(HttpResponse<String> answer, String email) {
    return answer
        .body()
        .replace(email, "EMAIL")
        .replaceAll("nonce=\"[^\"]*\"", "")
        .replaceAll("(<input type=\"hidden\"[^>]* value=\")[^\"]*", "$1");
  }

  @Test
  void afterTenWrongPasswordsTheRightOneMustWait(Product product) {
    Client guesser = new Client(product, Product.OTHER_HOST);
    for (int i = 0; i < 10; i++) {
      guesser.trySignIn("evaluator@demo.example", "guess " + i);
    }

    HttpResponse<String> right = guesser.trySignIn("evaluator@demo.example", Product.PASSWORD);

    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(
            new Client(product, Product.MAIN_HOST).trySignIn(EMAIL, Product.PASSWORD).statusCode())
        .as("other accounts are not held up")
        .isEqualTo(302);
  }

  @Test
  void aFormWithoutViewStateDoesNotSignIn(Product product) {
    Client person = Client.of(product);
    person.get("/sign-in");

    person.post(
        "/sign-in",
        Map.of("form", "form", "email", EMAIL, "password", Product.PASSWORD, "signIn", "Sign in"));

    assertThat(person.get("/staff").statusCode()).isEqualTo(302);
  }

  @Test
  void theViewStateOfSomebodyElseDoesNotSignIn(Product product) {
    Map<String, String> foreign =
        new HashMap<>(Client.hiddenFields(Client.of(product).get("/sign-in").body()));
    foreign.putAll(Map.of("email", EMAIL, "password", Product.PASSWORD, "signIn", "Sign in"));
    Client person = Client.of(product);
    person.get("/sign-in");

    person.post("/sign-in", foreign);

    assertThat(person.get("/staff").statusCode()).isEqualTo(302);
  }

  @Test
  void anAddressWithThePasswordInItDoesNotSignIn(Product product) {
    Client person = Client.of(product);

    person.get("/sign-in?form=form&email=" + EMAIL + "&password=" + Product.PASSWORD + "&signIn=x");

    assertThat(person.get("/staff").statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "%2F%2Fevil.example",
        "javascript:alert(1)",
        "/@evil.example//"
      })
  void theWayBackStaysOnTheSite(String next, Product product) {
    Client person = Client.of(product);
    String encoded = URLEncoder.encode(next, StandardCharsets.UTF_8);

    HttpResponse<String> answer =
        person.submit(
            "/sign-in?next=" + encoded,
            Map.of("email", EMAIL, "password", Product.PASSWORD, "signIn", "Sign in"));

    String location = answer.headers().firstValue("Location").orElse("");
    assertThat(location.replace(product.url("localhost", ""), "")).startsWith("/");
    assertThat(URI.create(product.url("localhost", "/")).resolve(location).getHost())
        .isEqualTo("localhost");
  }

  @Test
  void signingOutEndsTheSession(Product product) {
    Client person = Client.of(product).signedInAs("councillor");
    String token = String.valueOf(person.cookies().get("folkmoot-person"));

    person.submit("/sign-out", Map.of("signOut", "Sign out"));

    HttpResponse<String> later =
        Client.of(product).get("/staff", "Cookie", "folkmoot-person=" + token);
    assertThat(later.statusCode()).isEqualTo(302);
  }

  /** W-6: a browser says when a form was sent by another site. */
  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Origin, https://evil.example",
    "Origin, null"
  })
  void aFormFromAnotherSiteIsRefused(String header, String value, Product product) {
    Client person = Client.of(product).signedInAs("councillor");
    Map<String, String> form =
        new HashMap<>(Client.hiddenFields(person.get("/account/details").body()));
    form.putAll(Map.of("name", "Stolen", "language", "en", "save", "Save"));

    assertThat(person.post("/account/details", form, header, value).statusCode()).isEqualTo(403);
    assertThat(person.get("/account").body()).doesNotContain("Stolen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"process", "round", "import", "count", "publish"})
  void aCouncillorMayNotDoTheWorkOfFacilitators(String page, Product product) {
    Client councillor = Client.of(product).signedInAs("councillor");

    assertThat(councillor.get("/staff/" + page + "?round=city-budget-2025").statusCode())
        .isEqualTo(403);
  }
}
