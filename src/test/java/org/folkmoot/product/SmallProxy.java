package org.folkmoot.product;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A proxy before the product, as a load balancer writes headers: what the client claims in one line
 * of {@code X-Forwarded-For}, the client itself, with its port, in another. Clients are invented.
 */
final class SmallProxy implements AutoCloseable {

  private static final String CLIENT = "X-Invented-Client";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final HttpServer server;
  private final int port;

  private SmallProxy(HttpServer server, int port) {
    this.server = server;
    this.port = port;
  }

  static SmallProxy before(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    SmallProxy proxy = new SmallProxy(server, port);
    server.createContext("/", proxy::handOn);
    server.setExecutor(proxy.threads);
    server.start();
    return proxy;
  }

  private void handOn(HttpExchange exchange) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + exchange.getRequestURI().toString()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .header("Host", "localhost:" + port);
    for (String name : List.of("Content-Type", "Cookie")) {
      exchange
          .getRequestHeaders()
          .getOrDefault(name, List.of())
          .forEach(v -> request.header(name, v));
    }
    request.header("X-Forwarded-For", "192.0.2." + System.nanoTime() % 250);
    request.header("X-Forwarded-For", exchange.getRequestHeaders().getFirst(CLIENT));
    try {
      HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
      answer
          .headers()
          .allValues("Set-Cookie")
          .forEach(cookie -> exchange.getResponseHeaders().add("Set-Cookie", cookie));
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : 0);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  /** Tries a wrong password through the proxy; the page that answers. */
  String signIn(String client, String email) {
    HttpResponse<String> form = send(client, "", "");
    String cookies =
        form.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.split(";", 2)[0])
            .collect(Collectors.joining("; "));
    Map<String, String> fields = Client.hiddenFields(form.body());
    fields.putAll(Map.of("email", email, "password", "certainly wrong", "signIn", "x"));
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(client, cookies, body).body();
  }

  private HttpResponse<String> send(String client, String cookies, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sign-in"))
            .header(CLIENT, client);
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    if (!body.isEmpty()) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(body));
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
