package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * W-6: a link that somebody made for somebody else fills no field of the form to which it leads,
 * and is no form itself.
 */
@ExtendWith(WithProduct.class)
class ForgedAddressIT {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email=",
        "email=a&email=",
        "%65mail=",
        "em%61il=b%40b.example&email=",
        "x&email="
      })
  void whatIsTypedCounts(String forged, Product product) {
    Client person = Client.of(product);
    String typed = "typed-" + mark + "@example.org";
    String planted = "planted-" + mark + "@example.org";

    HttpResponse<String> answer =
        person.submit(
            "/forgot-password?" + forged + encoded(planted),
            Map.of("email", typed, "send", "Send"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(person.get("/demo/mail").body()).contains(typed).doesNotContain(planted);
  }

  @Test
  void whatIsTypedCountsBehindAHundredOthers(Product product) {
    Client person = Client.of(product);
    String many = IntStream.range(0, 150).mapToObj(i -> "p" + i).collect(Collectors.joining("&"));
    String typed = "typed-" + mark + "@example.org";
    String planted = "planted-" + mark + "@example.org";

    person.submit(
        "/forgot-password?" + many + "&email=" + encoded(planted),
        Map.of("email", typed, "send", "Send"));

    assertThat(person.get("/demo/mail").body()).contains(typed).doesNotContain(planted);
  }

  @Test
  void anAddressIsNoForm(Product product) {
    Client person = Client.of(product).signedInAs("evaluator");
    Map<String, String> form = Client.hiddenFields(person.get("/account/details").body());
    form.put("name", "Planted " + mark);
    form.put("language", "en");
    form.put("save", "Save");

    String address = "/account/details?" + query(form);

    assertThat(person.get(address).statusCode()).isEqualTo(400);
    assertThat(person.post(address, Map.of("a", "b")).statusCode()).isEqualTo(200);
    assertThat(person.get("/account").body()).doesNotContain(mark);
  }

  private static String query(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
