package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** W-15: the same headers on every kind of answer. */
@ExtendWith(WithProduct.class)
class SecurityHeadersIT {

  @ParameterizedTest
  @CsvSource({
    "/, 200",
    "/sign-in, 200",
    "/errors/failed, 200",
    "/no-such-page, 404",
    "/outcome?round=no-such-round, 404",
    "/staff, 302",
    "/jakarta.faces.resource/css/base.css.xhtml?ln=folkmoot, 200",
    "/jakarta.faces.resource/css/no-such.css.xhtml?ln=folkmoot, 404",
    "/brand/any/logo.svg, 200",
    "/brand/any/brand.css, 200",
    "/api/v1/rounds, 200",
    "/api/v1/rounds/no-such-round, 404",
    "/api/v1/rounds/city-budget-2025/ballots.pb, 200",
    "/openapi, 200",
    "/health/ready, 200"
  })
  void everyAnswerCarriesThem(String path, int status, Product product) {
    HttpResponse<String> answer = Client.of(product).get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertCarriesAll(answer);
  }

  /** Faces resets the answer before it writes a file. */
  @ParameterizedTest
  @ValueSource(strings = {"/staff/people", "/staff/jobs", "/staff/residents", "/staff/register"})
  void aDownloadCarriesThem(String page, Product product) {
    Client administrator = Client.of(product).signedInAs("administrator");
    String form = administrator.get(page).body();
    int button = form.indexOf("name=\"export\"");
    Map<String, String> fields =
        Client.hiddenFields(form.substring(form.lastIndexOf("<form", button)));
    fields.put("export", "Download");

    HttpResponse<String> answer = administrator.post(page, fields);

    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertCarriesAll(answer);
  }

  @Test
  void aRefusedMethodCarriesThem(Product product) {
    HttpResponse<String> answer = Client.of(product).send("PUT", "/", BodyPublishers.noBody());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertCarriesAll(answer);
  }

  @Test
  void anUnknownHostCarriesThem(Product product) {
    HttpResponse<String> answer = new Client(product, "unknown.example").get("/");

    assertThat(answer.statusCode()).isEqualTo(421);
    assertCarriesAll(answer);
  }

  private static void assertCarriesAll(HttpResponse<String> answer) {
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval", "*");
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.headers().allValues("Referrer-Policy")).hasSize(1);
    assertThat(answer.headers().allValues("Permissions-Policy")).hasSize(1);
    assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy"))
        .containsExactly("same-origin");
    assertThat(answer.headers().allValues("Cross-Origin-Resource-Policy"))
        .containsExactly("same-origin");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }
}
