package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who talks HTTP to one council. Keeps cookies like a browser (without looking at their
 * attributes), follows no redirects, and reaches every host name at 127.0.0.1.
 */
final class Client {

  static {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern HIDDEN =
      Pattern.compile(
          "<input (?:id=\"[^\"]*\" )?type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Product product;
  private final String host;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Client(Product product, String host) {
    this.product = product;
    this.host = host;
  }

  /** Somebody at the demo's main council. */
  static Client of(Product product) {
    return new Client(product, Product.MAIN_HOST);
  }

  /** The same cookies shown to another host of the same product. */
  Client movedTo(String otherHost) {
    Client moved = new Client(product, otherHost);
    moved.cookies.putAll(cookies);
    return moved;
  }

  /** The same browser after its product was started again. */
  Client withCookiesOf(Client before) {
    cookies.putAll(before.cookies);
    return this;
  }

  /** The cookies held now, by name. */
  Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    String[] all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = FORM;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return send("POST", path, BodyPublishers.ofString(body), all);
  }

  HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(product.url("127.0.0.1", path)))
            .timeout(Duration.ofSeconds(60))
            .header("Host", host + ":" + product.port())
            .method(method, body);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    String pair = setCookie.split(";", 2)[0];
    int equals = pair.indexOf('=');
    cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
  }

  /** Opens a page and hands in its first form: its hidden fields, and these. */
  HttpResponse<String> submit(String path, Map<String, String> fields) {
    Map<String, String> all = hiddenFields(get(path).body());
    all.putAll(fields);
    return post(path, all);
  }

  /** Opens a page and hands in its form with a file. */
  HttpResponse<String> upload(String path, String fileName, String content) {
    return upload(
        path,
        Map.of("submit", "Import"),
        "file",
        fileName,
        content.getBytes(StandardCharsets.UTF_8));
  }

  /** The same with the name of its input, and other fields. */
  HttpResponse<String> upload(
      String path, Map<String, String> typed, String input, String fileName, byte[] content) {
    Map<String, String> fields = hiddenFields(get(path).body());
    fields.putAll(typed);
    String boundary = "a-boundary-between-parts";
    StringBuilder head = new StringBuilder();
    fields.forEach(
        (name, value) ->
            head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
                .append(name + "\"\r\n\r\n" + value + "\r\n"));
    head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"")
        .append(input + "\"; filename=\"" + fileName + "\"\r\nContent-Type: text/plain\r\n\r\n");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        "POST",
        path,
        BodyPublishers.ofByteArray(body.toByteArray()),
        "Content-Type",
        "multipart/form-data; boundary=" + boundary);
  }

  /** Hidden fields of a page, view state included. */
  static Map<String, String> hiddenFields(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher matcher = HIDDEN.matcher(page);
    while (matcher.find()) {
      fields.putIfAbsent(matcher.group(1), matcher.group(2).replace("&amp;", "&"));
    }
    return fields;
  }

  /** Hands in the sign-in form. */
  HttpResponse<String> trySignIn(String email, String password) {
    return submit("/sign-in", Map.of("email", email, "password", password, "signIn", "Sign in"));
  }

  /** Signs in as the demo account of a role. */
  Client signedInAs(String role) {
    HttpResponse<String> answer = trySignIn(role + "@demo.example", Product.PASSWORD);
    assertThat(answer.statusCode()).as("sign-in of %s", role).isEqualTo(302);
    return this;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
