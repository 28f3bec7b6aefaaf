package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding 26: a double click does a thing once, and both answers lead to it. */
@ExtendWith(WithProduct.class)
class SentTwiceIT {

  @Test
  void theSameFormAtOnceIsDoneOnce(Product product) {
    Client person = Client.of(product);
    Map<String, String> form = complaint(person, "Sent by a double click");
    long before = requests(product);

    List<String> led =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> send(person, form)))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(led).allMatch(location -> location.contains("/complaint-sent?"));
    assertThat(led.stream().distinct()).hasSize(1);
    assertThat(requests(product)).isEqualTo(before + 1);
  }

  @Test
  void theSameFormAgainLeadsToWhatWasDone(Product product) {
    Client person = Client.of(product);
    Map<String, String> form = complaint(person, "Sent and loaded anew");
    long before = requests(product);

    assertThat(send(person, form)).contains("/complaint-sent?").isEqualTo(send(person, form));
    assertThat(requests(product)).isEqualTo(before + 1);
  }

  @Test
  void aFormThatWasRefusedMayBeSentAgain(Product product) {
    Client person = Client.of(product);
    Map<String, String> form = complaint(person, "");

    assertThat(person.post("/complaint", form).statusCode()).isEqualTo(200);
    assertThat(person.post("/complaint", form).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherTextFromTheSamePageIsAnotherForm(Product product) {
    Client person = Client.of(product);
    Map<String, String> form = complaint(person, "First text of a page");
    String first = send(person, form);
    form.put("body", "Second text of a page");

    assertThat(send(person, form)).isNotEqualTo(first);
  }

  private static Map<String, String> complaint(Client person, String text) {
    Map<String, String> form = new HashMap<>(Client.hiddenFields(person.get("/complaint").body()));
    form.putAll(
        Map.of(
            "kind",
            "OTHER",
            "body",
            text,
            "email",
            UUID.randomUUID() + "@example.org",
            "send",
            "x"));
    return form;
  }

  private static String send(Client person, Map<String, String> form) {
    HttpResponse<String> answer = person.post("/complaint", form);
    return answer.headers().firstValue("Location").orElse("nowhere: " + answer.statusCode());
  }

  /** Lines of the list of requests, as a file. */
  private static long requests(Product product) {
    Client administrator = Client.of(product).signedInAs("administrator");
    return administrator.submit("/staff/complaints", Map.of("export", "x")).body().lines().count();
  }
}
