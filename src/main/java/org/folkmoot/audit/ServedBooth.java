package org.folkmoot.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Bytes;

/**
 * The booth as a site serves it, asked for as different browsers would: a site that gives some
 * voters another page must not recognize who compares. Redirects are not followed.
 */
final class ServedBooth {

  /** The name in the list of what is served at {@code /booth}. */
  static final String DOCUMENT = "booth.html";

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int LARGEST = 4 << 20;
  private static final int OK = 200;
  private static final List<String> BROWSERS =
      List.of(
          "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/142.0.0.0 Mobile Safari/537.36",
          "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
              + " like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0");

  private final URI site;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
  private int asked;

  /**
   * Nothing is asked yet.
   *
   * @throws IllegalArgumentException if the address is not one of http or https
   */
  ServedBooth(String address) {
    site = URI.create(address.endsWith("/") ? address : address + "/");
    if (!List.of("http", "https").contains(String.valueOf(site.getScheme()))) {
      throw new IllegalArgumentException(
          address + ": expected the address of a site, beginning with https://");
    }
  }

  /** How many kinds of browser there are. */
  static int browsers() {
    return BROWSERS.size();
  }

  /**
   * Fetches a file of the booth, each time as another browser.
   *
   * @return empty if the site has no such file, or one of more than 4 MiB
   * @throws IOException if the site does not answer
   */
  Optional<Bytes> fetch(String name) throws IOException {
    URI address = site.resolve(name.equals(DOCUMENT) ? "booth" : "booth/" + name);
    String browser = BROWSERS.get(asked % BROWSERS.size());
    asked++;
    HttpRequest request =
        HttpRequest.newBuilder(address).timeout(LONGEST).header("User-Agent", browser).build();
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] content = body.readNBytes(LARGEST + 1);
        return answer.statusCode() == OK && content.length <= LARGEST
            ? Optional.of(Bytes.of(content))
            : Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(address + ": interrupted");
    }
  }
}
