package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.people.Role;
import org.folkmoot.platform.web.Access;
import org.folkmoot.platform.web.AccessTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * AZ-1, generated from the access table: every route, read and posted to, by everybody there is, on
 * an object of the own council and of another one; and every sign-in shown to another council. A
 * route without a row fails {@code AccessMatrixTest}; a route that needs an object and has none
 * here fails because nobody is let in.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

  private static final String NOBODY = "nobody";
  private static final String WITHOUT_ROLE = "resident";
  private static final Pattern PROPOSAL = Pattern.compile("\"reference\":\"(P\\d+)\"");
  private static final Pattern COMMENT = Pattern.compile("\"id\":(\\d+)");
  private static final Pattern UPLOAD = Pattern.compile("/staff/register-import\\?id=(\\d+)");
  private static final Pattern BOARD = Pattern.compile("/staff/board(\\?board=[a-z0-9-]+)");
  private static final Pattern JOB = Pattern.compile("/staff/job\\?job=(\\d+)");
  private static final Pattern PERSON = Pattern.compile("/staff/person\\?id=(\\d+)");

  private static final Pattern PREVIEW = Pattern.compile("/preview(\\?link=[\\w-]+)");

  private static final Pattern REQUEST = Pattern.compile("/staff/complaint\\?id=(\\d+)");
  private static final Pattern REPORT = Pattern.compile("/staff/vote-report\\?id=([0-9]+)");

  private final Map<String, Client> people = new LinkedHashMap<>();
  private final Map<String, String> own = new TreeMap<>();
  private final Map<String, String> foreign = new TreeMap<>();

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @BeforeAll
  void prepare() {
    product = Product.start(Product.newFolder("matrix"), Map.of());
    people.put(NOBODY, Client.of(product));
    people.put(WITHOUT_ROLE, Client.of(product).signedInAs(WITHOUT_ROLE));
    for (Role role : Role.values()) {
      String name = role.name().toLowerCase(Locale.ROOT);
      people.put(role.name(), Client.of(product).signedInAs(name));
    }
    collectObjects(own, Product.MAIN_HOST, "Here");
    collectObjects(foreign, Product.OTHER_HOST, "Elsewhere");
  }

  @AfterAll
  void stop() {
    product.close();
  }

  /** The address of one object for each route that needs one, in a council. */
  private void collectObjects(Map<String, String> objects, String host, String title) {
    Facilitator facilitator = new Facilitator(new Client(product, host));
    String process = facilitator.createProcess(title);
    String file = SmallFiles.of(title, 2);
    String round = facilitator.importRound(process, title + ".pb", file);
    facilitator.publish("/staff/round?round=" + round);
    facilitator.decide(round);
    Client administrator = new Client(product, host).signedInAs("administrator");
    Matcher person = PERSON.matcher(administrator.get("/staff/people").body());
    assertThat(person.find()).isTrue();
    objects.put("/process", "?process=" + process);
    objects.put("/proposals", "?process=" + process);
    objects.put("/propose", "?process=" + process);
    objects.put("/staff/proposals", "?process=" + process);
    objects.put("/staff/idea-import", "?process=" + process);
    objects.put("/staff/categories", "?process=" + process);
    Matcher proposal =
        PROPOSAL.matcher(
            new Client(product, host)
                .get("/api/v1/processes/safer-streets/proposals?sort=comments")
                .body());
    assertThat(proposal.find()).isTrue();
    objects.put("/proposal", "?ref=" + proposal.group(1));
    objects.put("/poster", "?ref=" + proposal.group(1));
    objects.put("/feeds/ideas", "?process=" + process);
    objects.put("/feeds/process", "?process=" + process);
    objects.put("/feeds/comments", "?kind=proposal&ref=" + proposal.group(1));
    objects.put("/staff/proposal", "?ref=" + proposal.group(1));
    objects.put("/report", "?kind=proposal&ref=" + proposal.group(1));
    objects.put("/staff/moderation-case", "?kind=proposal&ref=" + proposal.group(1));
    Matcher comment =
        COMMENT.matcher(
            new Client(product, host)
                .get("/api/v1/proposals/" + proposal.group(1) + "/comments")
                .body());
    assertThat(comment.find()).isTrue();
    objects.put("/comment", "?id=" + comment.group(1));
    objects.put("/staff/idea-projects", "?process=safer-streets&refs=" + proposal.group(1));
    objects.put("/staff/answers", "?process=safer-streets&refs=" + proposal.group(1));
    objects.put("/projects", "?round=" + round);
    objects.put("/project", "?round=" + round + "&project=P1");
    objects.put("/outcome", "?round=" + round);
    objects.put("/delivery", "?round=" + round);
    objects.put("/staff/finance", "?round=" + round);
    objects.put("/staff/decision", "?kind=project&ref=" + round + "/P1");
    String decision = facilitator.decideFor(round);
    objects.put("/decision", "?ref=" + decision);
    objects.put("/staff/delivery", "?ref=" + decision);
    objects.put("/staff/process", "?process=" + process);
    for (String step : List.of("about", "days", "open", "people", "preview")) {
      objects.put("/staff/process-" + step, "?process=" + process);
    }
    Matcher preview =
        PREVIEW.matcher(
            facilitator
                .client()
                .submit("/staff/process-preview?process=" + process, Map.of("create", "x"))
                .body());
    assertThat(preview.find()).isTrue();
    objects.put("/preview", preview.group(1));
    objects.put("/staff/process-end", "?process=" + process + "&way=archive");
    objects.put("/staff/process-archive", "?process=" + process);
    objects.put("/staff/team", "?process=" + process);
    objects.put("/staff/process-picture", "?process=" + process);
    objects.put("/staff/import", "?process=" + process);
    objects.put("/staff/round", "?round=" + round);
    objects.put("/staff/project", "?round=" + round + "&project=P1");
    objects.put("/staff/count", "?round=" + round);
    objects.put("/staff/publish", "?round=" + round + "&run=1");
    objects.put("/staff/compare-rules", "?round=" + round);
    objects.put("/staff/person", "?id=" + person.group(1));
    objects.put("/staff/role", "?change=grant&role=AUDITOR&id=" + person.group(1));
    objects.put("/staff/import-job", "?id=" + facilitator.lastImport());
    Matcher job =
        JOB.matcher(new Client(product, host).signedInAs("facilitator").get("/staff/jobs").body());
    assertThat(job.find()).isTrue();
    objects.put("/staff/job", "?job=" + job.group(1));
    Matcher upload = UPLOAD.matcher(administrator.get("/staff/register").body());
    assertThat(upload.find()).isTrue();
    objects.put("/staff/register-import", "?id=" + upload.group(1));
    String entry =
        administrator
            .submit("/staff/desk", Map.of("reference", "DEMO-2", "findByReference", "Find"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    objects.put("/staff/desk-person", entry.substring(entry.indexOf('?')));
    objects.put("/staff/delete-account", "?id=" + person.group(1));
    objects.putAll(votes(facilitator.client(), administrator, process, title));
    collectRequest(objects, host, title);
    if (host.equals(Product.MAIN_HOST)) {
      collectBoard(objects, administrator);
    }
  }

  /** The board of key holders of the demo, on which its trustee sits. */
  private static void collectBoard(Map<String, String> objects, Client administrator) {
    Matcher board = BOARD.matcher(administrator.get("/staff/boards").body());
    assertThat(board.find()).isTrue();
    objects.put("/staff/board", board.group(1));
    objects.put("/staff/board-seat", board.group(1) + "&place=1");
    objects.put("/staff/board-anew", board.group(1));
    objects.put("/staff/board-delete", board.group(1));
    for (String path : List.of("/key", "/key-lost", "/key/work", "/key/files")) {
      objects.put(path, board.group(1));
    }
  }

  /** A vote that is still written, and one that a second person confirmed. */
  private static Map<String, String> votes(
      Client facilitator, Client second, String process, String title) {
    Map<String, String> objects = new TreeMap<>();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    String draft = "?name=" + VoteForms.draft(facilitator, process, title + ", a draft", today);
    for (String step : List.of("about", "preview", "confirm", "pots")) {
      objects.put("/staff/vote-" + step, draft);
    }
    objects.put("/staff/vote-question", draft + "&kind=one");
    String name = VoteForms.draft(facilitator, process, title, today);
    assertThat(VoteForms.ask(facilitator, name, "Gull\nTern").statusCode()).isEqualTo(302);
    assertThat(VoteForms.confirm(second, name).statusCode()).isEqualTo(302);
    for (String page :
        List.of("/vote", "/vote/find", "/vote/pots", "/vote/check", "/vote/report")) {
      objects.put(page, "?name=" + name);
    }
    for (String page :
        List.of("vote", "vote-end", "vote-extend", "vote-withdraw", "vote-letters")) {
      objects.put("/staff/" + page, "?name=" + name);
    }
    facilitator.submit("/vote/report?name=" + name, Map.of("words", "Gone", "send", "x"));
    Matcher report = REPORT.matcher(second.get("/staff/vote-reports").body());
    assertThat(report.find()).isTrue();
    objects.put("/staff/vote-report", "?id=" + report.group(1));
    return objects;
  }

  /** A request about data, as its sender and as administrators see it. */
  private void collectRequest(Map<String, String> objects, String host, String title) {
    String sent =
        new Client(product, host)
            .submit(
                "/complaint",
                Map.of("kind", "OTHER", "body", title, "email", "a@matrix.example", "send", "x"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    objects.put("/complaint-sent", sent.substring(sent.indexOf('?')));
    Client administrator = new Client(product, host).signedInAs("administrator");
    Matcher request = REQUEST.matcher(administrator.get("/staff/complaints").body());
    assertThat(request.find()).isTrue();
    objects.put("/staff/complaint", "?id=" + request.group(1));
  }

  /** Routes that are pages; the others answer to files, the API and the server itself. */
  private static Stream<Map.Entry<String, Access>> pages() {
    return AccessTable.rows().entrySet().stream()
        .filter(row -> !row.getKey().contains("*") && !SPECIAL.contains(row.getKey()))
        .sorted(Map.Entry.comparingByKey());
  }

  /**
   * Only for whoever sets the installation up, reached through errors and letters only, for one
   * person alone ({@link ModerationIT}, {@link NotificationsIT} and {@link PicturesIT} ask as
   * others), or about something that has to be made first ({@link IdeaFilesIT}, {@link
   * KeyHoldersIT}, {@link ArchiveIT}, {@link RulesBriefIT}).
   */
  private static final Set<String> SPECIAL =
      Set.of(
          "/setup",
          "/openapi",
          "/errors/failed",
          "/demo/letter",
          "/sign-out",
          "/appeal",
          "/file",
          "/proposal-files",
          "/idea-changes",
          "/staff/idea-import-job",
          "/staff/vote-key",
          "/key/ciphertexts",
          "/key/archive",
          "/staff/rules-brief",
          "/process-archive",
          "/notifications/mute",
          "/notifications/open");

  @TestFactory
  Stream<DynamicTest> everyPageOpensForThoseWhoMayAndNobodyElse() {
    return pages()
        .map(
            row ->
                DynamicTest.dynamicTest(row.getKey(), () -> check(row.getKey(), row.getValue())));
  }

  private void check(String path, Access access) {
    List<String> wrong = new ArrayList<>();
    people.forEach(
        (who, client) -> {
          String url = path + own.getOrDefault(path, "");
          boolean may = may(who, access);
          if (may != isOpen(client.get(url))) {
            wrong.add(who + (may ? " is kept out" : " gets in") + " by reading");
          }
          if (!may && isOpen(client.post(url, Map.of("save", "x")))) {
            wrong.add(who + " gets in by posting");
          }
          Client elsewhere = client.movedTo(Product.OTHER_HOST);
          if (!access.open() && isOpen(elsewhere.get(path))) {
            wrong.add(who + " gets into another council");
          }
        });
    assertThat(wrong).as(path).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> anObjectOfAnotherCouncilIsNotThere() {
    return foreign.entrySet().stream()
        .map(
            object ->
                DynamicTest.dynamicTest(
                    object.getKey(),
                    () ->
                        people.forEach(
                            (who, client) -> {
                              String url = object.getKey() + object.getValue();
                              HttpResponse<String> answer = client.get(url);
                              assertThat(answer.statusCode())
                                  .as("%s: %s", who, url)
                                  .isNotEqualTo(200);
                              assertThat(answer.body()).doesNotContain("Elsewhere");
                            })));
  }

  private static boolean may(String who, Access access) {
    if (access.open()) {
      return true;
    } else if (who.equals(NOBODY)) {
      return false;
    } else if (access.roles().isEmpty()) {
      return true;
    }
    return !who.equals(WITHOUT_ROLE) && access.roles().contains(Role.valueOf(who));
  }

  /** Whether the page answered, itself or by leading on within its own business. */
  private static boolean isOpen(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    return answer.statusCode() == 200
        || (answer.statusCode() == 302 && !location.contains("/sign-in?next="));
  }
}
