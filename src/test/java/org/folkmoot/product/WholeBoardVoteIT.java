package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Three key holders with a browser each, from the first round of the ceremony to the archives of
 * two votes that end together: a budget with 30 voters, which is mixed twice, and yes or no, which
 * is added up. One key holder loses the browser between the rounds, another one is gone at the end.
 */
@LongRun
@ExtendWith(WithProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeBoardVoteIT {

  private static final String PASSWORD = "a long password of a voter";

  /** Enough for forty ballots, a few of them in a browser, on a busy machine. */
  private static final long SECONDS_TO_VOTE = 200;

  private static final int VOTERS = 30;
  private static final int IN_BROWSERS = 2;
  private static final int VOTES_AGAIN = 6;
  private static final Pattern PERSON = Pattern.compile("/staff/person\\?id=(\\d+)");
  private static final Pattern FUNDED_ON_PAGE =
      Pattern.compile("<li class=\"fm-row fm-row--apart\"><span><strong>([^<]+)</strong>");

  /** What is chosen in turn; each fits into the money, and every third ballot or so is blank. */
  private static final List<Integer[]> CHOICES =
      List.of(
          new Integer[] {1, 1, 0, 0},
          new Integer[] {1, 0, 1, 0},
          new Integer[] {0, 0, 0, 0},
          new Integer[] {0, 1, 1, 0},
          new Integer[] {1, 1, 0, 0},
          new Integer[] {0, 0, 0, 1},
          new Integer[] {1, 0, 0, 0});

  private VoteAudit audit;
  private String board = "";
  private String budget = "";
  private String question = "";
  private String unfinished = "";

  @BeforeAll
  void twoVotesOfABoard(Product product) {
    VoteSetUp staff = new VoteSetUp(product);
    audit = new VoteAudit(product);
    List<Client> voters = new ArrayList<>();
    for (int i = IN_BROWSERS; i < VOTERS; i++) {
      voters.add(signUp(product, newAddress()));
    }
    List<String> emails = List.of(newAddress(), newAddress(), newAddress());
    board = makeBoard(product, staff, emails);
    try (KeyHolder first = new KeyHolder(product, emails.get(0), PASSWORD, board);
        KeyHolder gone = new KeyHolder(product, emails.get(1), PASSWORD, board);
        KeyHolder stopped = new KeyHolder(product, emails.get(2), PASSWORD, board)) {
      makeKey(first, gone, stopped);
      ZonedDateTime end = setUpVotes(staff);
      vote(product, voters);
      assertThat(Instant.now(Clock.systemUTC())).isBefore(end.toInstant());
      gone.close();
      awaitWork(end);
      assertThat(first.work()).as("mixes the budget and opens the question").isEqualTo(2);
      assertThat(stopped.work()).as("mixes and opens the budget, opens the question").isEqualTo(3);
      assertThat(first.work()).as("opens the budget").isEqualTo(1);
      audit.awaitCount(budget, end);
      audit.awaitCount(question, end);
      first.assertNoErrors();
      stopped.assertNoErrors();
    }
  }

  private static void makeKey(KeyHolder first, KeyHolder second, KeyHolder stopped) {
    stopped.makePart();
    stopped.awaitNothing();
    first.makePart();
    second.makePart();
    // the second round has begun for the others
    stopped.comeBackWithAnotherBrowser();
    first.drill();
    second.drill();
    stopped.drill();
  }

  private static String makeBoard(Product product, VoteSetUp staff, List<String> emails) {
    Map<String, String> form = new HashMap<>();
    form.put("title-en", "Key holders of the harbour");
    form.put("threshold", "2");
    form.put("save", "x");
    for (String email : emails) {
      signUp(product, email);
      Matcher person = PERSON.matcher(staff.second().get("/staff/people?q=" + email).body());
      assertThat(person.find()).isTrue();
      String id = person.group(1);
      HttpResponse<String> granted =
          staff
              .second()
              .submit("/staff/role?change=grant&role=TRUSTEE&id=" + id, Map.of("change", "x"));
      assertThat(granted.statusCode()).as(granted.body()).isEqualTo(302);
      form.put("person" + id, "on");
    }
    HttpResponse<String> made = staff.facilitator().client().submit("/staff/board-new", form);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
    return made.headers().firstValue("Location").orElseThrow().replaceFirst(".*board=", "");
  }

  private static Client signUp(Product product, String email) {
    Client person = new Client(product, Product.OTHER_HOST);
    person.submit("/sign-up", Map.of("email", email, "send", "x"));
    String letter =
        new DemoLetters(new Client(product, Product.OTHER_HOST)).latest(email, "Confirm");
    HttpResponse<String> finished =
        person.submit(
            DemoLetters.linkIn(letter),
            Map.of("name", "Voter", "password", PASSWORD, "finish", "x"));
    assertThat(finished.statusCode()).as(finished.body()).isEqualTo(302);
    return person;
  }

  private static String newAddress() {
    return UUID.randomUUID() + "@example.org";
  }

  private ZonedDateTime setUpVotes(VoteSetUp staff) {
    String process = staff.process("The quay");
    Facilitator facilitator = staff.facilitator();
    String round =
        facilitator.createRound(
            process, "Money for the quay", "1000", Map.of("completion", "NONE"));
    facilitator.addProject(round, "L1", "Lanterns", "550");
    facilitator.addProject(round, "R1", "Rails", "400");
    facilitator.addProject(round, "S1", "Steps", "290");
    facilitator.addProject(round, "T1", "Tower", "900");
    facilitator.publish("/staff/round?round=" + round);
    ZonedDateTime end = VoteSetUp.minuteAfter(SECONDS_TO_VOTE);
    budget = staff.draft(process, "Money for the quay", round, end);
    question = staff.draft(process, "A ferry at night", "", end);
    staff.ask(budget, "knapsack", "What shall the money go to?");
    staff.ask(question, "yes-no", "Shall the ferry go at night?");
    for (String vote : List.of(budget, question)) {
      staff.lock(vote, board);
      staff.confirm(vote);
    }
    return end;
  }

  private void vote(Product product, List<Client> voters) {
    Client nobody = new Client(product, Product.OTHER_HOST);
    for (int i = 0; i < voters.size(); i++) {
      HttpVoter voter = HttpVoter.of(voters.get(i), nobody, budget);
      cast(voter, CHOICES.get(i % CHOICES.size()));
      if (i < VOTES_AGAIN) {
        cast(voter, CHOICES.get((i + 1) % CHOICES.size()));
      }
    }
    cast(HttpVoter.of(voters.get(0), nobody, question), 0, 1, 0);
    cast(HttpVoter.of(voters.get(1), nobody, question), 1, 0, 0);
    try (BoothVoter resident = BoothVoter.ofDemo(product, "resident");
        BoothVoter phone = BoothVoter.ofDemo(product, "carys");
        BoothVoter library = BoothVoter.ofDemo(product, "carys");
        BoothVoter undecided = BoothVoter.ofDemo(product, "imran")) {
      resident.cast(question, "No");
      resident.cast(budget, "Steps");
      resident.castAgain(budget, "Lanterns", "Rails");
      List<String> card = phone.makeCard(budget);
      phone.cast(budget, "Steps");
      library.castWithCard(budget, card, "Rails");
      undecided.leaveUnfinished(budget, "Tower");
      unfinished = undecided.home();
    }
  }

  private static void cast(HttpVoter voter, Integer... choice) {
    HttpResponse<String> answer = voter.cast(voter.ballot(choice));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** Whoever looks after the end lets it happen; then the key holders are asked. */
  private void awaitWork(ZonedDateTime end) {
    Product.await(
        SECONDS_TO_VOTE + 200,
        () ->
            Instant.now(Clock.systemUTC()).isAfter(end.toInstant())
                && state(budget).equals("shuffling")
                && state(question).equals("decrypting"));
    assertThat(List.of(state(budget), state(question))).containsExactly("shuffling", "decrypting");
  }

  private String state(String name) {
    return audit.json(HttpVoter.address(name, "")).path("state").asText();
  }

  @Test
  void thirtyBallotsCountAndTheUnfinishedOneDoesNot() {
    int cast = VOTERS + VOTES_AGAIN + IN_BROWSERS;
    assertThat(audit.body("/api/v1/elections/" + budget + "/result"))
        .contains("\"ballots\":" + cast, "\"counted\":" + VOTERS);
    assertThat(unfinished).contains("not counted yet");
  }

  @Test
  void theOutcomeIsThatOfAComputationByHandFromTheBallots() throws Exception {
    EqualSharesByHand byHand =
        EqualSharesByHand.of(Files.readString(audit.files(budget).resolve(budget + ".pb")));

    assertThat(byHand.voters()).isEqualTo(VOTERS);
    assertThat(byHand.funded())
        .isNotEmpty()
        .containsExactlyElementsOf(
            VoteAudit.matches(FUNDED_ON_PAGE, audit.body("/vote?name=" + budget)));
  }

  @Test
  void bothVerifiersAcceptTheBudgetThatWasMixedTwice() throws Exception {
    audit.assertAccepted(budget);
  }

  @Test
  void bothVerifiersAcceptTheQuestionThatWasAddedUp() throws Exception {
    audit.assertAccepted(question);

    assertThat(audit.body("/api/v1/elections/" + question + "/result"))
        .contains("\"counted\":3", "[[1,1,1]]");
  }
}
