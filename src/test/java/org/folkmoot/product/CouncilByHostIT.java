package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AZ-5 and AZ-6: the Host header alone decides which council answers, and nothing crosses over. */
@ExtendWith(WithProduct.class)
class CouncilByHostIT {

  private static final String MAIN = "Folkmoot demo council";
  private static final String OTHER = "Harbour City Council";

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LocalHost", "localhost.", "localhost:1"})
  void caseOnePointAtTheEndAndPortDoNotMatter(String host, Product product) {
    String answer = ask(product, "Host: " + host);

    assertThat(RawHttp.status(answer)).isEqualTo(200);
    assertThat(answer).contains(MAIN).doesNotContain(OTHER);
  }

  @Test
  void theOtherCouncilAnswersUnderItsOwnName(Product product) {
    String answer = ask(product, "Host: harbour.localhost");

    assertThat(answer).contains(OTHER).doesNotContain(MAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown.example",
        "127.0.0.1",
        "[::1]",
        "localhost..",
        "localhost.example",
        "xlocalhost",
        "other.localhost",
        "xn--lcalhost-n4a",
        "localhost@unknown.example",
        "localhost,harbour.localhost"
      })
  void anyOtherNameGetsNoCouncil(String host, Product product) {
    assertNoCouncil(ask(product, "Host: " + host));
  }

  @Test
  void twoHostHeadersGetNoCouncil(Product product) {
    assertNoCouncil(ask(product, "Host: localhost", "Host: harbour.localhost"));
  }

  @Test
  void whatProxiesForwardDoesNotChooseTheCouncil(Product product) {
    assertNoCouncil(
        ask(
            product,
            "Host: unknown.example",
            "Forwarded: host=localhost",
            "X-Forwarded-Host: localhost",
            "X-Host: localhost"));
    assertThat(ask(product, "Host: localhost", "X-Forwarded-Host: harbour.localhost"))
        .contains(MAIN)
        .doesNotContain(OTHER);
  }

  /** RFC 9112, section 3.2.2: a full address in the request line stands above the header. */
  @Test
  void aFullAddressIsTheOneThatCounts(Product product) {
    String answer =
        RawHttp.send(
            product,
            "GET http://harbour.localhost/ HTTP/1.1",
            "Host: localhost",
            "Connection: close");

    assertThat(answer).contains(OTHER).doesNotContain(MAIN);
  }

  @Test
  void aSessionOfOneCouncilIsWorthNothingInTheOther(Product product) {
    Client facilitator = Client.of(product).signedInAs("facilitator");

    Client elsewhere = facilitator.movedTo(Product.OTHER_HOST);

    assertThat(facilitator.get("/staff").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/staff").statusCode()).isEqualTo(302);
    assertThat(elsewhere.get("/").body()).doesNotContain("Demo facilitator");
  }

  @Test
  void aFormOfOneCouncilDoesNotSignInToTheOther(Product product) {
    Client person = Client.of(product);
    Map<String, String> form = new HashMap<>(Client.hiddenFields(person.get("/sign-in").body()));
    form.putAll(
        Map.of(
            "email",
            "facilitator@demo.example",
            "password",
            Product.PASSWORD,
            "signIn",
            "Sign in"));

    Client elsewhere = person.movedTo(Product.OTHER_HOST);
    elsewhere.post("/sign-in", form);

    assertThat(person.get("/staff").statusCode()).isEqualTo(302);
  }

  private static String ask(Product product, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "GET / HTTP/1.1";
    all[1] = "Connection: close";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return RawHttp.send(product, all);
  }

  private static void assertNoCouncil(String answer) {
    assertThat(RawHttp.status(answer)).isIn(400, 404, 421);
    assertThat(answer).doesNotContain(MAIN, OTHER, "City budget");
  }
}
