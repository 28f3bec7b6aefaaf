package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.accounts.oidc.ProviderStub;

/** Somebody who goes to another service and comes back, step by step. */
final class Traveller {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern LETTER = Pattern.compile("/demo/mail\\?letter=(\\d+)");
  private static final Pattern CODE = Pattern.compile("\\b([A-Z2-9]{4}-[A-Z2-9]{4})\\b");

  private final Client client;
  private final String[] from;

  Traveller(Client client) {
    this.client = client;
    String network = UUID.randomUUID().toString().substring(0, 4);
    this.from = new String[] {"X-Forwarded-For", "2606:4700:" + network + "::1"};
  }

  Client client() {
    return client;
  }

  /** Presses the button of a service; gives the address to which it leads. */
  String leave(String page, String label) {
    HttpResponse<String> answer = press(page, label);
    String refresh = answer.headers().firstValue("Refresh").orElse("");
    assertThat(refresh).as("answer to “%s” on %s", label, page).startsWith("0;url=");
    return refresh.substring("0;url=".length());
  }

  HttpResponse<String> press(String page, String label) {
    String body = client.get(page).body();
    Matcher button =
        Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"" + label + "\"").matcher(body);
    assertThat(button.find()).as("button “%s” on %s", label, page).isTrue();
    Map<String, String> fields = new HashMap<>(Client.hiddenFields(body));
    if (fields.containsKey("services")) {
      fields.remove("form");
    }
    fields.put(button.group(1), label);
    return client.post(page, fields, from);
  }

  /** Is approved by the service; gives path and query with which it sends back. */
  static String approve(String address) {
    try {
      HttpResponse<String> answer =
          HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
      String back = answer.headers().firstValue("Location").orElse("");
      assertThat(back).as("answer of the service to %s", address).contains("/oidc/callback?");
      return back.substring(back.indexOf("/oidc/callback"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Comes back; gives where that leads. */
  String arrive(String back) {
    String location = client.get(back).headers().firstValue("Location").orElse("");
    return location.replaceFirst("^https?://[^/]+", "");
  }

  /** The whole way. */
  String signIn(String page, String label) {
    return arrive(approve(leave(page, label)));
  }

  /** Opens an account by way of a service, with an address that is proved by a letter. */
  String openAccount(String label, String name, String email) {
    assertThat(signIn("/sign-in?next=/account/details", label)).isEqualTo("/service-sign-up");
    String codePage = ask(name, email);
    return submit(codePage, Map.of("code", codeFor(email), "enter", "x"));
  }

  /** Asks for the letter; gives the page on which its code is typed. */
  String ask(String name, String email) {
    return submit("/service-sign-up", Map.of("name", name, "email", email, "send", "x"));
  }

  /** Hands a form in; gives where that leads, or nothing. */
  String submit(String page, Map<String, String> values) {
    Map<String, String> fields = new HashMap<>(Client.hiddenFields(client.get(page).body()));
    fields.putAll(values);
    return client
        .post(page, fields, from)
        .headers()
        .firstValue("Location")
        .orElse("")
        .replaceFirst("^https?://[^/]+", "");
  }

  /** The text of the newest letter. */
  String newestLetter() {
    Matcher letter = LETTER.matcher(client.get("/demo/mail").body());
    assertThat(letter.find()).isTrue();
    return client.get("/demo/mail?letter=" + letter.group(1)).body();
  }

  private String codeFor(String email) {
    String letter = newestLetter();
    assertThat(letter).contains(email);
    // an invented address may look like a code in its middle
    Matcher code = CODE.matcher(letter.replace(email, ""));
    assertThat(code.find()).as("code in the letter for %s", email).isTrue();
    return code.group(1);
  }

  boolean isSignedIn() {
    return client.get("/account").statusCode() == 200;
  }

  /** An administrator adds a service. */
  static void addService(Client administrator, String name, ProviderStub provider) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "name",
                name,
                "issuer",
                provider.issuer(),
                "clientId",
                ProviderStub.CLIENT,
                "secret",
                ProviderStub.SECRET,
                "method",
                "BASIC",
                "reference",
                "",
                "level",
                "",
                "save",
                "x"));
    HttpResponse<String> answer = administrator.submit("/staff/sign-in-service", fields);
    assertThat(answer.statusCode()).as("adding %s: %s", name, answer.body()).isEqualTo(302);
  }
}
