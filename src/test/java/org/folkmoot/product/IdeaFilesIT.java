package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ideas told to others, compared, taken along and entered from paper. */
@ExtendWith(WithProduct.class)
class IdeaFilesIT {

  private static final String PROCESS = "safer-streets";
  private static final String IMPORT = "/staff/idea-import?process=" + PROCESS;

  @Test
  void aPosterAndAShortAddressLeadToAnIdea(Product product) {
    Client client = Client.of(product);

    assertThat(client.get("/poster?ref=P1").body())
        .contains("A safe way across", "/i/P1", "data:image/svg+xml", "A resident wrote this")
        .doesNotContain("Carys");
    assertThat(client.get("/i/p1").headers().firstValue("Location").orElseThrow())
        .endsWith("/proposal?ref=P1");
    assertThat(client.get("/i/nothing").statusCode()).isEqualTo(404);
    assertThat(client.get("/proposal?ref=P1").body()).contains("mailto:?subject=A%20safe%20way");
    assertThat(client.get("/idea-changes?ref=P1").statusCode()).isEqualTo(404);
  }

  @Test
  void whatChangedIsShownByWord(Product product) {
    Client author = Client.of(product).signedInAs("councillor");
    String draft =
        author
            .submit("/propose?process=" + PROCESS, Map.of("title", "A ramp", "next", "x"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String reference = draft.replaceFirst(".*ref=(P\\d+).*", "$1");
    String page = "/propose?ref=" + reference;
    author.submit(page + "&step=text", Map.of("body", "For <b>wheels</b>.", "next", "x"));
    author.submit(page, Map.of("publish", "x"));
    author.submit(page + "&step=text", Map.of("body", "For <b>prams</b>.", "change", "x"));

    assertThat(Client.of(product).get("/idea-changes?ref=" + reference).body())
        .containsPattern("<del[^>]*>.*removed:.*&lt;b&gt;wheels&lt;/b&gt;\\.")
        .containsPattern("<ins[^>]*>.*added:.*&lt;b&gt;prams&lt;/b&gt;\\.");
    assertThat(
            Client.of(product)
                .get("/idea-changes?ref=" + reference + "&from=2&to=2&lang=cy")
                .body())
        .contains("yr un fath");
    assertThat(author.get("/proposal?ref=" + reference).body()).contains("version 2");
  }

  @Test
  void whatIsGivenOutIsTakenInAgainByTheApi(Product product) {
    Facilitator facilitator = new Facilitator(Client.of(product));
    Client staff = facilitator.client();
    String process = facilitator.createProcess("Ideas that moved");
    String address = "/api/v1/processes/" + process + "/proposals/import";
    String given = Client.of(product).get("/api/v1/processes/parks-and-play/proposals.json").body();

    HttpResponse<String> refused = json(staff, address, given);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(refused.body())
        .contains("\"errors\":[", "\"object\":1", "\"code\":\"category\"", "There is no category");
    assertThat(given).as("what was taken back is not given out").doesNotContain("withdrawn");
    assertThat(
            json(staff, address, "[{\"title\":\"A\",\"text\":\"b\",\"state\":\"withdrawn\"}]")
                .body())
        .contains("\"code\":\"state\"", "\"object\":1");

    String own =
        "[{\"title\":\"=1+1 \\\"日本\\\"\",\"text\":\"-a\\n@b\",\"language\":\"cy\",\"cost\":12.5},"
            + "{\"title\":\"שלום\",\"text\":\"+c\"}]";
    HttpResponse<String> taken = json(staff, address, own);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    String progress =
        taken.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    Product.await(60, () -> staff.get(progress).body().contains("\"state\":\"done\""));
    String again =
        Client.of(product).get("/api/v1/processes/" + process + "/proposals.json").body();
    assertThat(again)
        .contains("\"title\":\"=1+1 \\\"日本\\\"\"", "\"text\":\"-a\\n@b\"", "\"language\":\"cy\"")
        .contains("\"cost\":12.50", "\"title\":\"שלום\"");

    assertThat(json(Client.of(product), address, own).statusCode()).isEqualTo(403);
    assertThat(json(Client.of(product).signedInAs("resident"), address, own).statusCode())
        .isEqualTo(403);
    assertThat(Client.of(product).get(progress).statusCode()).isEqualTo(403);
  }

  private static HttpResponse<String> json(Client client, String address, String content) {
    return client.send(
        "POST", address, BodyPublishers.ofString(content), "Content-Type", "application/json");
  }

  @Test
  void ideasFromPaperAreEnteredAndTakenAlongWithoutNames(Product product) {
    Client staff = Client.of(product).signedInAs("facilitator");
    assertThat(done(staff, location(staff, "title,text\n,no title\nNo text,\n")))
        .contains("Line 2: The title is missing.", "Line 3: The text is missing.");

    String good = "title;text;on behalf of\n=SUM(A1);It is **steep**.;Mrs Pugh\n";
    assertThat(done(staff, location(staff, good))).contains("1 idea is entered");
    assertThat(done(staff, location(staff, good))).contains("Nothing was doubled");

    String table = Client.of(product).get("/api/v1/processes/" + PROCESS + "/proposals.csv").body();
    String json = Client.of(product).get("/api/v1/processes/" + PROCESS + "/proposals.json").body();
    assertThat(table).contains("'=SUM(A1)", "It is **steep**.").doesNotContain("Pugh", "Carys");
    assertThat(json)
        .contains("\"title\":\"=SUM(A1)\"", "\"onPaper\":true", "\"process\":\"" + PROCESS + "\"")
        .doesNotContain("Pugh", "Carys");
    String reference =
        json.replaceFirst("(?s).*\"reference\":\"(P\\d+)\",\"title\":\"=SUM.*", "$1");
    assertThat(Client.of(product).get("/proposal?ref=" + reference).body())
        .contains("on behalf of Mrs Pugh", "<strong>steep</strong>", "not of the council");
    assertThat(Client.of(product).get("/api/v1/processes/none/proposals.csv").statusCode())
        .isEqualTo(404);
  }

  private static String location(Client staff, String content) {
    return staff
        .upload(IMPORT, "ideas.csv", content)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  /** The page of a file once it is read. */
  private static String done(Client staff, String location) {
    String path = location.substring(location.indexOf("/staff/idea-import-job"));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    String body = staff.get(path).body();
    while (body.contains("data-refresh=\"1\"") && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      body = staff.get(path).body();
    }
    return body;
  }
}
