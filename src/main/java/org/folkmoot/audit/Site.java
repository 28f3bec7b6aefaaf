package org.folkmoot.audit;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Bytes;

/**
 * A council's site as anybody sees it, asked as different browsers in turn: a site that shows some
 * people something else must not recognize who compares. Redirects are not followed.
 */
final class Site {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int LARGEST = 16 << 20;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final List<String> BROWSERS =
      List.of(
          "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/142.0.0.0 Mobile Safari/537.36",
          "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
              + " like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0");

  private final URI address;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
  private int asked;

  /**
   * Nothing is asked yet.
   *
   * @throws IllegalArgumentException if the address is not one of http or https
   */
  Site(String address) {
    this.address = URI.create(address.endsWith("/") ? address : address + "/");
    if (!List.of("http", "https").contains(String.valueOf(this.address.getScheme()))) {
      throw new IllegalArgumentException(
          address + ": expected the address of a site, beginning with https://");
    }
  }

  /** How many kinds of browser there are. */
  static int browsers() {
    return BROWSERS.size();
  }

  /** With a slash at the end. */
  String address() {
    return address.toString();
  }

  /** What a site said. */
  private record Answer(int status, Bytes body) {}

  /**
   * What stands at a path.
   *
   * @param path without a slash in front
   * @return empty if there is nothing
   * @throws IOException if the site does not answer, or with something else than 200 and 404, or
   *     with more than 16 MiB
   */
  Optional<Bytes> find(String path) throws IOException {
    URI at = address.resolve(path);
    Answer answer = send(request(at).build());
    if (answer.status() == NOT_FOUND) {
      return Optional.empty();
    }
    if (answer.status() != OK || answer.body().size() > LARGEST) {
      throw new IOException(at + ": answers " + answer.status());
    }
    return Optional.of(answer.body());
  }

  /** As {@link #find}, where whatever is no file of a reasonable size counts as none. */
  Optional<Bytes> findFile(String path) throws IOException {
    Answer answer = send(request(address.resolve(path)).build());
    return answer.status() == OK && answer.body().size() <= LARGEST
        ? Optional.of(answer.body())
        : Optional.empty();
  }

  private HttpRequest.Builder request(URI at) {
    String browser = BROWSERS.get(asked % BROWSERS.size());
    asked++;
    return HttpRequest.newBuilder(at).timeout(LONGEST).header("User-Agent", browser);
  }

  private Answer send(HttpRequest request) throws IOException {
    try {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return new Answer(answer.statusCode(), Bytes.of(body.readNBytes(LARGEST + 1)));
      }
    } catch (ConnectException | HttpTimeoutException e) {
      throw new IOException(request.uri() + ": no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(request.uri() + ": interrupted", e);
    }
  }
}
