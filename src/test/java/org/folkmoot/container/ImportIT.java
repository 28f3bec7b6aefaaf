package org.folkmoot.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Currency;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.budgets.BudgetRefusal;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.CountingService;
import org.folkmoot.budgets.ImportDetails;
import org.folkmoot.budgets.ImportService;
import org.folkmoot.budgets.ImportState;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.Council;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.jobs.JobState;
import org.folkmoot.kernel.Amount;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Role;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file becomes a round in one transaction, once, or changes nothing. */
@ExtendWith(ArquillianExtension.class)
class ImportIT {

  private static final String FILE =
      """
      META
      key;value
      description;Green budget
      budget;100
      currency;EUR
      vote_type;approval
      num_projects;2
      num_votes;3
      PROJECTS
      project_id;cost;name;category
      p1;60;Trees;green,streets
      p2;50;Benches;streets
      VOTES
      voter_id;age;vote
      1;31;p1
      2;42;p1,p2
      3;53;p2
      """;

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private ImportService imports;
  @Inject private JobQueue queue;
  @Inject private RoundService rounds;
  @Inject private CountService counts;
  @Inject private CountingService counting;

  private Council council;
  private String process;

  @BeforeEach
  void aFacilitatorHasAProcess() {
    council = stage.newCouncil();
    stage.enter(council, Role.FACILITATOR);
    process = stage.newProcess();
  }

  @Test
  void aFileBecomesARound() {
    ImportDetails job = carryOut(FILE);

    assertThat(job.state()).isEqualTo(ImportState.DONE);
    RoundDetails round = rounds.listForStaff().get(0);
    assertThat(round.title().main()).isEqualTo("Green budget");
    assertThat(round.projects()).isEqualTo(2);
    assertThat(round.ballots()).isEqualTo(3);
    assertThat(round.budget()).hasToString("EUR 100.00");
    assertThat(rounds.listProjects(round))
        .extracting(project -> project.name() + " " + project.votes())
        .as("no totals before the outcome")
        .containsExactly("Trees 0", "Benches 0");
  }

  @Test
  void theSameFileTwiceDoublesNothing() {
    carryOut(FILE);
    ImportDetails again = carryOut(FILE);

    assertThat(again.state()).isEqualTo(ImportState.KNOWN);
    assertThat(rounds.listForStaff()).hasSize(1);
  }

  /** Finding 44: a file may bring its texts in the other languages of the council. */
  @Test
  void textsInOtherLanguagesComeInColumnsOfTheirOwn() {
    carryOut(
        FILE.replace("num_projects;2", "num_projects;2\ndescription_cy;Cyllideb werdd")
            .replace("name;category", "name;category;name_cy")
            .replace("p1;60;Trees;green,streets", "p1;60;Trees;green,streets;Coed")
            .replace("p2;50;Benches;streets", "p2;50;Benches;streets;"));

    RoundDetails round = rounds.listForStaff().get(0);
    assertThat(round.title().byLanguage()).hasToString("{en=Green budget, cy=Cyllideb werdd}");
    assertThat(rounds.listProjects(round))
        .extracting(project -> project.name().byLanguage().toString())
        .containsExactly("{en=Trees, cy=Coed}", "{en=Benches}");
  }

  @Test
  void aBrokenFileChangesNothingAndNamesItsLines() {
    ImportDetails job = carryOut(FILE.replace("p1;60", "p1;sixty").replace("3;53;p2", "3;53;p9"));

    assertThat(job.state()).isEqualTo(ImportState.FAILED);
    assertThat(job.problems()).hasSizeGreaterThanOrEqualTo(1);
    assertThat(job.problems().get(0)).startsWith("11\t");
    assertThat(rounds.listForStaff()).isEmpty();
  }

  /** Finding 8: an error of ours ends an import, it does not keep it "reading" for ever. */
  @Test
  void anErrorOfOursEndsAnImportWithAReference() {
    ImportDetails job = carryOut(FILE.replace("budget;100", "budget;0"));

    assertThat(job.state()).isEqualTo(ImportState.FAILED);
    JobDetails work = imports.findWork(job.id()).orElseThrow();
    if (job.problems().isEmpty()) {
      await(() -> imports.findWork(job.id()).orElseThrow().state() == JobState.FAILED);
      assertThat(work.reference()).contains("J" + work.id());
    } else {
      assertThat(work.state()).isEqualTo(JobState.REFUSED);
    }
    assertThat(rounds.listForStaff()).isEmpty();
  }

  @Test
  void runningAnImportAgainDoesNoHarm() {
    ImportDetails job = carryOut(FILE);

    queue.add(JobOrder.of("import", job.id()));
    await(() -> !queue.isOpen("import", job.id()));

    assertThat(queue.findLast("import", job.id()).orElseThrow().state()).isEqualTo(JobState.DONE);
    assertThat(imports.find(job.id())).contains(job);
    assertThat(rounds.listForStaff()).hasSize(1);
  }

  @Test
  void publicBallotsSayNothingOfVoters() {
    carryOut(FILE);
    String slug = rounds.listForStaff().get(0).slug();
    rounds.publish(slug, true);
    counts.publish(slug, counting.count(slug, RoundForm.USUAL_RULE), "");

    String published = new String(counts.publicBallots(slug), UTF_8);

    assertThat(published).contains("voter_id;vote").doesNotContain("age").doesNotContain("42");
  }

  @Test
  void aRoundWithoutBallotsCannotBeCounted() {
    String slug =
        rounds.setUp(
            process,
            new RoundForm(
                LocalizedText.of(Locale.UK, "By hand"),
                LocalizedText.EMPTY,
                new Amount(100, Currency.getInstance("GBP")),
                VoteType.APPROVAL));

    assertThatThrownBy(() -> counting.count(slug, AllocationOptions.defaults()))
        .isInstanceOf(BudgetRefusal.class)
        .hasMessageContaining("noBallots");
  }

  @Test
  void nobodyElseMayImportOrCount() {
    carryOut(FILE);
    String slug = rounds.listForStaff().get(0).slug();

    assertThatThrownBy(
            () ->
                otherRequest.call(
                    council,
                    () ->
                        imports.submit(
                            process, null, RoundForm.USUAL_RULE, "x.pb", new byte[] {1})))
        .hasRootCauseInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () ->
                otherRequest.call(
                    council, () -> counting.count(slug, AllocationOptions.defaults())))
        .hasRootCauseInstanceOf(NotAllowed.class);
  }

  /** Hands a file in and waits for the background worker. */
  private ImportDetails carryOut(String file) {
    long job =
        imports.submit(process, null, RoundForm.USUAL_RULE, "green.pb", file.getBytes(UTF_8));
    await(() -> imports.find(job).orElseThrow().state().isEnd());
    return imports.find(job).orElseThrow();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
