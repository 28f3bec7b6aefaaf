package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What needs a product of its own: one that stands behind TLS, whose SQL statements are counted,
 * and that is stopped and started again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@LongRun
class SecondProductIT {

  private static final int LOOKS = 3;

  /** The demo's vote that is open. */
  private static final String VOTE = "a-name-for-the-library";

  /** The board is the longest: each feature says there what waits. */
  private static final int MOST_STATEMENTS = 24;

  /** More than one part of a table: a list that ends with its part is not counted. */
  private static final int FEW_PROJECTS = 21;

  private static final int MANY_PROJECTS = 200;

  private final Path folder = Product.newFolder("second");
  private final Map<String, String> settings = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  private Product product;

  @BeforeAll
  void start() {
    Path data = folder.resolve("data");
    settings.putAll(StatementTrace.settings(data));
    settings.put("FOLKMOOT_HTTPS", "true");
    product = Product.start(folder, settings);
  }

  @AfterAll
  void stop() {
    product.close();
  }

  /** Finding J: the scheme of the proxy is not ours, so no redirect names one. */
  @Test
  void behindTlsNothingLeadsToHttp() {
    Client visitor = Client.of(product);
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (String path : List.of("/staff", "/account", "/account/data", "/staff/people?q=a")) {
      answers.add(visitor.get(path));
    }
    answers.add(
        visitor.submit(
            "/sign-in",
            Map.of(
                "email",
                "resident@demo.example",
                "password",
                Product.PASSWORD,
                "signIn",
                "Sign in")));
    for (HttpResponse<String> answer : answers) {
      String location = answer.headers().firstValue("Location").orElse("");
      assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(302);
      assertThat(location).startsWith("/").doesNotStartWith("//");
    }
    for (String folder : List.of("/resources", "/errors", "/demo", "/WEB-INF")) {
      assertThat(visitor.get(folder).headers().firstValue("Location").orElse("/"))
          .doesNotStartWith("http");
    }
  }

  @Test
  void behindTlsCookiesAndConnectionsAreSecure() {
    HttpResponse<String> answer = Client.of(product).get("/sign-in");

    assertThat(answer.headers().allValues("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("__Host-folkmoot=")
        .containsIgnoringCase("; Secure")
        .containsIgnoringCase("; HttpOnly")
        .containsIgnoringCase("; SameSite=Lax")
        .containsIgnoringCase("; Path=/")
        .doesNotContainIgnoringCase("Domain=");
    assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
        .contains("max-age=31536000");
  }

  @Test
  void behindTlsNoCookieTravelsInTheClear() {
    Client person = Client.of(product);
    List<HttpResponse<String>> answers = new ArrayList<>();
    answers.add(person.get("/sign-in?lang=en"));
    answers.add(person.post("/sign-in", Map.of("email", "a", "jakarta.faces.ViewState", "1:2")));
    answers.add(person.trySignIn("evaluator@demo.example", Product.PASSWORD));
    answers.add(
        person.submit(
            "/account/details",
            Map.of("name", "Demo evaluator", "language", "en", "save", "Save")));
    answers.add(person.get("/account"));
    List<String> set =
        answers.stream().flatMap(a -> a.headers().allValues("Set-Cookie").stream()).toList();

    assertThat(set).hasSizeGreaterThan(5);
    assertThat(set)
        .allSatisfy(
            cookie ->
                assertThat(cookie)
                    .containsIgnoringCase("; Secure")
                    .containsIgnoringCase("; HttpOnly")
                    .containsIgnoringCase("; SameSite="));
  }

  /** AZ-8: who casts a ballot is not looked up, although a cookie came along. */
  @Test
  void whoCastsABallotIsNotLookedUp() {
    Client resident = Client.of(product);
    resident.trySignIn("resident@demo.example", Product.PASSWORD);
    Product.await(120, this::isOpen);
    HttpVoter voter = HttpVoter.of(resident, Client.of(product), VOTE);
    String ballot = voter.ballot(0, 0, 1, 0);
    StatementTrace trace = new StatementTrace(product.data());
    trace.awaitQuiet();

    List<String> casting =
        trace.during(() -> assertThat(voter.castAs(resident, ballot).statusCode()).isEqualTo(201));
    List<String> asking = trace.during(() -> resident.get(HttpVoter.address(VOTE, "/voter")));

    assertThat(asking).anyMatch(statement -> isOfSomebody(statement));
    assertThat(casting)
        .anyMatch(statement -> statement.toLowerCase(Locale.ROOT).contains("from election"))
        .noneMatch(statement -> isOfSomebody(statement));
  }

  private boolean isOpen() {
    HttpResponse<String> answer = Client.of(product).get(HttpVoter.address(VOTE, ""));
    return answer.statusCode() == 200
        && HttpVoter.json(answer).path("state").asText().equals("open");
  }

  private static boolean isOfSomebody(String statement) {
    String text = statement.toLowerCase(Locale.ROOT);
    return text.contains("sign_in") || text.contains("account");
  }

  @Test
  void aRestartKeepsEverything() {
    Facilitator facilitator = new Facilitator(Client.of(product));
    String process = facilitator.createProcess("Kept over the restart");
    String round = facilitator.importRound(process, "kept.pb", SmallFiles.of("Kept round", 5));
    facilitator.publish("/staff/round?round=" + round);
    facilitator.decide(round);
    String outcome = Client.of(product).get("/api/v1/rounds/" + round + "/outcome").body();
    String rounds = Client.of(product).get("/api/v1/rounds").body();

    product.close();
    product = Product.start(folder, settings);

    assertThat(outcome).contains("\"selected\"");
    assertThat(Client.of(product).get("/api/v1/rounds/" + round + "/outcome").body())
        .isEqualTo(outcome);
    assertThat(Client.of(product).get("/api/v1/rounds").body()).isEqualTo(rounds);
    assertThat(Client.of(product).get("/process?process=" + process).body())
        .contains("Kept over the restart");
    assertThat(new Facilitator(Client.of(product)).client().get("/staff").statusCode())
        .isEqualTo(200);
  }

  @Test
  void statementsOfAPageDoNotGrowWithItsRows() {
    Facilitator facilitator = new Facilitator(Client.of(product));
    String process = facilitator.createProcess("Statements");
    String few = decided(facilitator, process, "Few", FEW_PROJECTS);
    Map<String, Integer> before = count(facilitator.client(), few);
    String many = decided(facilitator, process, "Many", MANY_PROJECTS);
    facilitator.createProcess("Statements again");
    Map<String, Integer> after = count(facilitator.client(), many);

    assertThat(after)
        .allSatisfy(
            (page, statements) ->
                assertThat(statements).as(page).isLessThanOrEqualTo(before.get(page)));
    assertThat(after)
        .allSatisfy(
            (page, statements) -> assertThat(statements).as(page).isBetween(1, MOST_STATEMENTS));
  }

  private String decided(Facilitator facilitator, String process, String title, int projects) {
    String round = facilitator.importRound(process, title + ".pb", SmallFiles.of(title, projects));
    facilitator.publish("/staff/round?round=" + round);
    facilitator.decide(round);
    return round;
  }

  private Map<String, Integer> count(Client staff, String round) {
    StatementTrace trace = new StatementTrace(product.data());
    trace.awaitQuiet();
    List<String> pages =
        List.of(
            "/",
            "/processes",
            "/results",
            "/process?process=statements",
            "/projects?round=ROUND",
            "/project?round=ROUND&project=P1",
            "/outcome?round=ROUND",
            "/api/v1/processes",
            "/api/v1/rounds",
            "/api/v1/rounds/ROUND/projects",
            "/api/v1/rounds/ROUND/outcome",
            "/staff",
            "/staff/round?round=ROUND",
            "/staff/count?round=ROUND",
            "/staff/import?process=statements");
    Map<String, Integer> counts = new HashMap<>();
    for (String page : pages) {
      counts.put(page, fewest(trace, staff, page.replace("ROUND", round)));
    }
    return counts;
  }

  /** The fewest statements of several looks: work in the background may add some to a few. */
  private static int fewest(StatementTrace trace, Client staff, String page) {
    return IntStream.range(0, LOOKS)
        .map(
            look ->
                trace
                    .during(() -> assertThat(staff.get(page).statusCode()).as(page).isEqualTo(200))
                    .size())
        .min()
        .orElseThrow();
  }
}
