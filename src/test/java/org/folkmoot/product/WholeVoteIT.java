package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
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

  /** Enough for six ballots in the browser of a busy machine. */
  private static final long SECONDS_TO_VOTE = 75;

  private static final Pattern FUNDED = Pattern.compile("(?m)^\\d+\\. \\S+ {2}(.+?) {2}cost ");
  private static final Pattern FUNDED_ON_PAGE =
      Pattern.compile("<li class=\"fm-row fm-row--apart\"><span><strong>([^<]+)</strong>");

  private VoteAudit audit;
  private String budget = "";
  private String question = "";
  private final List<String> replaced = new ArrayList<>();
  private final List<String> last = new ArrayList<>();

  @BeforeAll
  void residentsVote(Product product) {
    VoteSetUp staff = new VoteSetUp(product);
    audit = new VoteAudit(product);
    String process = staff.process("The harbour at night");
    String round = round(staff.facilitator(), process);
    ZonedDateTime end = VoteSetUp.minuteAfter(SECONDS_TO_VOTE);
    budget = staff.draft(process, "Money for the harbour", round, end);
    question = staff.draft(process, "Light on the pier", "", end);
    staff.ask(budget, "knapsack", "What shall the money go to?");
    staff.ask(question, "yes-no", "Shall the pier be lit at night?");
    staff.confirm(budget);
    staff.confirm(question);

    try (BoothVoter resident = BoothVoter.ofDemo(product, "resident");
        BoothVoter carys = BoothVoter.ofDemo(product, "carys");
        BoothVoter imran = BoothVoter.ofDemo(product, "imran")) {
      replaced.add(resident.cast(budget, "Swings"));
      last.add(resident.castAgain(budget, "Lamps", "Benches"));
      last.add(carys.cast(budget, "Lamps", "Benches"));
      last.add(imran.cast(budget));
      resident.cast(question, "Yes");
      carys.cast(question, "Yes");
      imran.cast(question, "I leave this one blank");
      assertThat(Instant.now(Clock.systemUTC())).isBefore(end.toInstant());
    }
    assertThat(audit.body("/vote?name=" + budget)).doesNotContain("Money for the people");
    audit.awaitCount(budget, end);
    audit.awaitCount(question, end);
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

  @Test
  void theBudgetGoesWhereTheBallotsSay() throws Exception {
    String page = audit.body("/vote?name=" + budget);
    assertThat(VoteAudit.matches(FUNDED_ON_PAGE, page))
        .containsExactlyInAnyOrder("Lamps", "Benches");
    assertThat(page).contains("£1,000");

    Path folder = audit.files(budget);
    assertThat(Files.readString(folder.resolve(budget + ".pb"))).contains("num_votes;3");
    String recounted = VoteAudit.run(audit.command(budget, "budgetCommand"), folder);
    assertThat(VoteAudit.matches(FUNDED, recounted))
        .containsExactlyElementsOf(VoteAudit.matches(FUNDED_ON_PAGE, page));
  }

  @Test
  void bothVerifiersAcceptTheBudget() throws Exception {
    audit.assertAccepted(budget);
  }

  @Test
  void bothVerifiersAcceptTheQuestion() throws Exception {
    audit.assertAccepted(question);

    assertThat(audit.body("/api/v1/elections/" + question + "/result"))
        .contains("\"counted\":3", "[[1,2,0]]");
    assertThat(audit.body("/vote?name=" + question)).contains("Shall the pier be lit at night?");
  }

  @Test
  void everyReferenceIsFoundAndTheLastBallotCounts() {
    for (String digits : replaced) {
      assertThat(audit.body("/vote/find?name=" + budget + "&reference=" + digits)).contains("line");
    }
    for (String digits : last) {
      assertThat(audit.body("/vote/find?name=" + budget + "&reference=" + digits)).contains("line");
    }
    assertThat(audit.body("/api/v1/elections/" + budget + "/result"))
        .contains("\"ballots\":4", "\"counted\":3");
  }
}
