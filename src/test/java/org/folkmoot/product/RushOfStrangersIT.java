package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** W-19 and IN-2: what strangers send costs a server with little memory next to nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RushOfStrangersIT {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PARTS = "multipart/form-data; boundary=b";

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @BeforeAll
  void startWithLittleMemory() {
    product =
        Product.start(
            Product.newFolder("bodies"),
            Map.of(
                "FOLKMOOT_JAVA_OPTIONS", "-Xmx384m",
                "FOLKMOOT_PROXIES", "127.0.0.1"));
  }

  @AfterAll
  void stop() {
    product.close();
  }

  @AfterEach
  void theServerStillWorks() {
    assertThat(Client.of(product).get("/").statusCode()).isEqualTo(200);
    Client.of(product).signedInAs("facilitator");
    assertThat(product.log(0)).doesNotContain("java.lang.OutOfMemoryError");
  }

  /** The body is announced and never sent: only a server that does not read it can answer. */
  @ParameterizedTest
  @CsvSource({
    "localhost, /sign-in, 44000000, multipart/form-data; boundary=b, 413",
    "localhost, /sign-in, 1000000, multipart/form-data; boundary=b, 415",
    "localhost, /sign-in, 1000000, Multipart/Form-Data; boundary=b, 415",
    "localhost, /sign-in, 1000000, multipart/mixed; boundary=b, 415",
    "localhost, /sign-in, 1000000, application/x-www-form-urlencoded, 413",
    "localhost, /, 1000000, multipart/form-data; boundary=b, 415",
    "localhost, /api/v1/rounds, 1000000, multipart/form-data; boundary=b, 415",
    "localhost, /staff/import, 44000000, multipart/form-data; boundary=b, 302",
    "localhost, /staff/import.xhtml, 44000000, multipart/form-data; boundary=b, 302",
    "localhost, /staff/register, 44000000, multipart/form-data; boundary=b, 302",
    "localhost, /staff/process, 1000000, application/x-www-form-urlencoded, 302",
    "localhost, /no-such-page, 1000000, application/x-www-form-urlencoded, 404",
    "localhost, /no-such-page, 1000000, multipart/form-data; boundary=b, 415",
    "elsewhere.example, /sign-in, 1000000, application/x-www-form-urlencoded, 421",
    "elsewhere.example, /staff/import, 44000000, multipart/form-data; boundary=b, 421"
  })
  void nobodyReadsABodyBeforeItIsKnownWhoMay(
      String host, String path, long length, String type, int status) {
    assertThat(
            RawHttp.statusOf(
                product,
                "POST " + path + " HTTP/1.1",
                "Host: " + host + ":" + product.port(),
                "Content-Type: " + type,
                "Content-Length: " + length,
                "Connection: close"))
        .isEqualTo(status);
  }

  @Test
  void readingHasNoBody() {
    assertThat(
            RawHttp.statusOf(
                product,
                "GET / HTTP/1.1",
                "Host: localhost:" + product.port(),
                "Content-Type: " + PARTS,
                "Content-Length: 44000000",
                "Connection: close"))
        .isEqualTo(400);
  }

  /** Finding C: 44 MB of empty parts, from strangers and from staff who have the page. */
  @Test
  void eightHundredThousandEmptyPartsAreRefused() {
    String parts =
        "--b\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\n\r\n".repeat(800_000)
            + "--b--\r\n";
    Client facilitator = Client.of(product).signedInAs("facilitator");

    assertThat(status("/sign-in", PARTS, parts, "")).isEqualTo(413);
    assertThat(status("/staff/import", PARTS, parts, "")).isEqualTo(302);
    assertThat(status("/staff/import", PARTS, parts, cookies(facilitator))).isEqualTo(400);
  }

  @Test
  void twoHundredPartsAreMoreThanAnyFormHas() {
    Client facilitator = Client.of(product).signedInAs("facilitator");
    String part = "--b\r\nContent-Disposition: form-data; name=\"p\"\r\n\r\nx\r\n";

    assertThat(status("/staff/import", PARTS, part.repeat(201) + "--b--\r\n", cookies(facilitator)))
        .isEqualTo(400);
  }

  @Test
  void aFormWithThousandsOfValuesIsRefused() {
    String values = IntStream.range(0, 6_000).mapToObj(i -> "a=1").collect(Collectors.joining("&"));

    assertThat(status("/sign-in", FORM, values, "")).isEqualTo(400);
  }

  /** Findings D and 31: what is sent without any sign-in is not kept. */
  @Test
  void nineHundredLargeFormsOfStrangersDoNotHurt() {
    String large = "title=" + "x".repeat(1_000_000);

    for (int i = 0; i < 900; i++) {
      assertThat(status("/staff/process", FORM, large, "")).isEqualTo(302);
    }
  }

  @Test
  void twoThousandStrangersWithFormsOfTheLargestSizeDoNotHurt() {
    String most = "body=" + "x".repeat(60_000) + "&jakarta.faces.ViewState=1:1";

    for (int i = 0; i < 1_000; i++) {
      assertThat(status("/staff/process", FORM, most, "")).isEqualTo(302);
      assertThat(status("/complaint", FORM, most, "")).isEqualTo(302);
    }
  }

  @Test
  void thousandsWhoOpenAFormDoNotHurt() {
    for (int i = 0; i < 4_000; i++) {
      HttpResponse<String> answer = Client.of(product).get("/sign-in");
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  /** Finding 30: behind a proxy, whose guesses are too many holds nobody else up. */
  @Test
  void behindAProxyEachHouseholdCountsForItself() throws IOException {
    try (SmallProxy proxy = SmallProxy.before(product.port())) {
      String email = "guessed@a.example";
      List<String> guessers =
          IntStream.range(0, 20)
              .mapToObj(i -> proxy.signIn("198.51.100.9:" + (40_000 + i), email))
              .toList();

      assertThat(guessers.get(0)).doesNotContain("too many tries");
      assertThat(guessers.get(19)).as("after twenty guesses").contains("too many tries");
      assertThat(proxy.signIn("203.0.113.5:5000", email)).doesNotContain("too many tries");
      assertThat(proxy.signIn("[2001:db8:7:7::1]:5000", email)).doesNotContain("too many tries");
    }
  }

  private static String cookies(Client client) {
    return client.cookies().entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Sends a whole body, or as much of it as the server lets in, and gives the status. */
  private int status(String path, String type, String body, String cookies) {
    List<String> head =
        List.of(
            "POST " + path + " HTTP/1.1",
            "Host: localhost:" + product.port(),
            "Content-Type: " + type,
            "Content-Length: " + body.length(),
            "Cookie: " + (cookies.isEmpty() ? "none=1" : cookies),
            "Connection: close",
            "",
            "");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), product.port())) {
      socket.setSoTimeout(60_000);
      OutputStream out = socket.getOutputStream();
      out.write(String.join("\r\n", head).getBytes(StandardCharsets.ISO_8859_1));
      Thread sender = new Thread(() -> sendQuietly(out, body));
      sender.start();
      String answer =
          new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
      return RawHttp.status(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server may close the connection before it has everything. */
  private static void sendQuietly(OutputStream out, String body) {
    try {
      out.write(body.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    } catch (IOException e) {
      // the status tells what became of it
    }
  }
}
