package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The voter's page goes out as it is, the same to everybody, under a policy of its own. */
@ExtendWith(WithProduct.class)
class BoothIT {

  @ParameterizedTest
  @CsvSource({
    "/booth, text/html",
    "/booth/app.js, text/javascript",
    "/booth/booth.css, text/css",
    "/booth/tokens.css, text/css",
    "/booth/words-cy.txt, text/plain"
  })
  void itsFilesCarryItsPolicy(String path, String type, Product product) {
    HttpResponse<String> answer = Client.of(product).get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith(type);
    assertThat(header(answer, "Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; worker-src 'self'")
        .contains("require-trusted-types-for 'script'", "form-action 'none'")
        .doesNotContain("unsafe", "nonce");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(answer, "ETag")).matches("\"[0-9a-f]{64}\"");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/booth", "/booth/app.js", "/booth/base.css"})
  void everyCouncilLanguageAndPersonGetsTheSameBytes(String path, Product product) {
    String bytes = body(product, path, "localhost", "en");

    assertThat(bytes).isNotEmpty();
    assertThat(body(product, path, "harbour.localhost", "cy")).isEqualTo(bytes);
    assertThat(Client.of(product).signedInAs("resident").get(path + "?lang=cy").body())
        .isEqualTo(bytes);
  }

  /** What a witness does: each file as the list says, asked for as several browsers. */
  @Test
  void aListSaysWhatIsServed(Product product) throws IOException, InterruptedException {
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/folkmoot-audit.jar",
                "booth",
                "http://localhost:" + product.port())
            .redirectErrorStream(true)
            .start();
    String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(output)
        .contains("ok    booth.html\n", "ok    app.js\n", "ok    words-cy.txt\n")
        .endsWith("THE SAME\n");
    assertThat(tool.waitFor()).isZero();
  }

  /** For browser extensions; the hashes are those of the bytes that a browser gets. */
  @Test
  void aManifestSaysWhatIsServedUnderWhichPolicy(Product product) {
    JsonNode manifest = HttpVoter.json(Client.of(product).get("/webcat.json"));
    JsonNode files = manifest.path("manifest").path("files");

    assertThat(files.properties()).hasSizeGreaterThan(40);
    files
        .properties()
        .forEach(
            file ->
                assertThat(tagOf(product, file.getKey()))
                    .as(file.getKey())
                    .isEqualTo(hexOf(file.getValue().asText())));
    assertThat(manifest.path("manifest").path("default_csp").asText())
        .isEqualTo(header(Client.of(product).get("/booth"), "Content-Security-Policy"));
    assertThat(files.has(manifest.path("manifest").path("default_index").asText())).isTrue();
    assertThat(manifest.path("signatures").isEmpty()).isTrue();
  }

  private static String tagOf(Product product, String path) {
    return header(Client.of(product).get(path), "ETag").replace("\"", "");
  }

  private static String hexOf(String base64Url) {
    return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(base64Url));
  }

  private static String body(Product product, String path, String host, String language) {
    String answer =
        RawHttp.send(
            product,
            "GET " + path + " HTTP/1.0",
            "Host: " + host,
            "Accept-Language: " + language,
            "Connection: close");
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/booth/booth.html",
        "/booth/no-such.js",
        "/booth/",
        "/booth/primefaces.css",
        "/booth/words-fr.txt",
        "/booth/sub/app.js"
      })
  void nothingElseIsThere(String path, Product product) {
    assertThat(Client.of(product).get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void theBrandHasAnAddressThatStays(Product product) {
    HttpResponse<String> brand = Client.of(product).get("/brand/current/brand.css");

    assertThat(brand.statusCode()).isEqualTo(200);
    assertThat(header(brand, "Cache-Control")).isEqualTo("public, max-age=300");
  }
}
