package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two whole votes, from the set-up to the archive: one about the projects of a round, one of yes or
 * no. Residents cast in the browser; both end at the same minute by the clock of the product, which
 * nobody moves.
 */
@LongRun
@ExtendWith(WithProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeVoteIT {

  private static final Logger LOG = Logger.getLogger(WholeVoteIT.class.getName());
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Path TOOL = Path.of("/usr/bin/belenios-tool");

  /** Enough for six ballots in the browser of a busy machine. */
  private static final long SECONDS_TO_VOTE = 75;

  private static final Pattern NAME = Pattern.compile("[?&]name=([a-z0-9-]+)");
  private static final Pattern FUNDED = Pattern.compile("(?m)^\\d+\\. \\S+ {2}(.+?) {2}cost ");
  private static final Pattern FUNDED_ON_PAGE =
      Pattern.compile("<li class=\"fm-row fm-row--apart\"><span><strong>([^<]+)</strong>");

  private Client reader;
  private String budget = "";
  private String question = "";
  private final List<String> replaced = new ArrayList<>();
  private final List<String> last = new ArrayList<>();

  @BeforeAll
  void residentsVote(Product product) {
    Facilitator facilitator = new Facilitator(new Client(product, Product.OTHER_HOST));
    Client second = new Client(product, Product.OTHER_HOST).signedInAs("administrator");
    reader = new Client(product, Product.OTHER_HOST);
    String process = VoteForms.processForAll(facilitator, "The harbour at night");
    String round = round(facilitator, process);
    ZonedDateTime end =
        Instant.now(Clock.systemUTC())
            .plusSeconds(SECONDS_TO_VOTE)
            .atZone(ZONE)
            .truncatedTo(ChronoUnit.MINUTES)
            .plusMinutes(1);
    budget = VoteForms.draftUntil(facilitator, process, "Money for the harbour", round, end);
    question = VoteForms.draftUntil(facilitator, process, "Light on the pier", "", end);
    VoteForms.askFor(facilitator, budget, "knapsack", "What shall the money go to?");
    VoteForms.askFor(facilitator, question, "yes-no", "Shall the pier be lit at night?");
    confirm(second, budget);
    confirm(second, question);

    try (BoothVoter resident = new BoothVoter(product, "resident");
        BoothVoter carys = new BoothVoter(product, "carys");
        BoothVoter imran = new BoothVoter(product, "imran")) {
      replaced.add(resident.cast(budget, "Swings"));
      last.add(resident.castAgain(budget, "Lamps", "Benches"));
      last.add(carys.cast(budget, "Lamps", "Benches"));
      last.add(imran.cast(budget));
      resident.cast(question, "Yes");
      carys.cast(question, "Yes");
      imran.cast(question, "I leave this one blank");
      assertThat(Instant.now(Clock.systemUTC())).isBefore(end.toInstant());
    }
    assertThat(reader.get("/vote?name=" + budget).body()).doesNotContain("Money for the people");
    awaitCount(budget, end);
    awaitCount(question, end);
  }

  private static String round(Facilitator facilitator, String process) {
    String round = facilitator.createRound(process, "Money for the harbour", "1000");
    facilitator.addProject(round, "L1", "Lamps", "600");
    facilitator.addProject(round, "B1", "Benches", "400");
    facilitator.addProject(round, "S1", "Swings", "300");
    facilitator.addProject(round, "T1", "Tower", "900");
    facilitator.publish("/staff/round?round=" + round);
    return round;
  }

  private static void confirm(Client second, String name) {
    HttpResponse<String> confirmed =
        second.submit("/staff/vote-confirm?name=" + name, Map.of("confirm", "x"));
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
  }

  /** Whoever reads the page after the end lets the end happen; the count follows by itself. */
  private void awaitCount(String name, ZonedDateTime end) {
    long seconds = ChronoUnit.SECONDS.between(Instant.now(Clock.systemUTC()), end.toInstant());
    Product.await(seconds + 90, () -> body("/vote?name=" + name).contains("id=\"result\""));
    assertThat(body("/vote?name=" + name)).contains("id=\"result\"");
  }

  private String body(String path) {
    return reader.get(path).body();
  }

  @Test
  void theBudgetGoesWhereTheBallotsSay(Product product) throws Exception {
    String page = body("/vote?name=" + budget);
    assertThat(matches(FUNDED_ON_PAGE, page)).containsExactlyInAnyOrder("Lamps", "Benches");
    assertThat(page).contains("£1,000");

    Path folder = files(product, budget);
    assertThat(Files.readString(folder.resolve(budget + ".pb"))).contains("num_votes;3");
    String recounted = run(command(budget, "budgetCommand"), folder);
    assertThat(matches(FUNDED, recounted)).containsExactlyElementsOf(matches(FUNDED_ON_PAGE, page));
  }

  @Test
  void bothVerifiersAcceptTheBudget(Product product) throws Exception {
    assertAccepted(product, budget);
  }

  @Test
  void bothVerifiersAcceptTheQuestion(Product product) throws Exception {
    assertAccepted(product, question);

    assertThat(body("/api/v1/elections/" + question + "/result"))
        .contains("\"counted\":3", "[[1,2,0]]");
    assertThat(body("/vote?name=" + question)).contains("Shall the pier be lit at night?");
  }

  private void assertAccepted(Product product, String name) throws Exception {
    Path folder = files(product, name);
    assertThat(run(command(name, "auditCommand"), folder)).contains("ACCEPTED");
    if (!Files.isExecutable(TOOL)) {
      LOG.warning("SKIPPED: belenios-tool is not installed, so nobody else checks the archive");
    }
    assumeTrue(Files.isExecutable(TOOL), "belenios-tool is not installed");
    run(command(name, "toolCommand"), folder);
  }

  @Test
  void everyReferenceIsFoundAndTheLastBallotCounts() {
    for (String digits : replaced) {
      assertThat(body("/vote/find?name=" + budget + "&reference=" + digits)).contains("line");
    }
    for (String digits : last) {
      assertThat(body("/vote/find?name=" + budget + "&reference=" + digits)).contains("line");
    }
    assertThat(body("/api/v1/elections/" + budget + "/result"))
        .contains("\"ballots\":4", "\"counted\":3");
  }

  /** The files that the page links to, under the names that the server gives them. */
  private Path files(Product product, String name) throws Exception {
    Path folder = Product.newFolder("vote");
    String page = body("/vote/check?name=" + name);
    HttpClient client = HttpClient.newHttpClient();
    for (String path :
        matches(Pattern.compile("href=\"(/api/v1/elections/[^\"]+)\" download"), page)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + product.port() + path))
              .header("Host", Product.OTHER_HOST + ":" + product.port())
              .build();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      Matcher file =
          Pattern.compile("filename=\"([^\"]+)\"")
              .matcher(answer.headers().firstValue("Content-Disposition").orElse(""));
      assertThat(file.find()).as(path).isTrue();
      Files.write(folder.resolve(file.group(1)), answer.body());
    }
    Files.copy(
        Path.of(System.getProperty("folkmoot.audit.jar")), folder.resolve("folkmoot-audit.jar"));
    return folder;
  }

  private String command(String name, String id) {
    String page = body("/vote/check?name=" + name);
    List<String> found = matches(Pattern.compile("<code id=\"" + id + "\">([^<]+)</code>"), page);
    assertThat(found).as(page).hasSize(1);
    return found.get(0);
  }

  /** What a command of the page says, in the folder of the files. */
  private static String run(String command, Path folder) throws Exception {
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
    if (words.get(0).equals("java")) {
      words.set(0, Path.of(System.getProperty("folkmoot.java"), "bin", "java").toString());
    }
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command).isTrue();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as("%s%n%s", command, said).isZero();
    return said;
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
