package org.folkmoot.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.accounts.AccountProbe;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.board.Board;
import org.folkmoot.budgets.BudgetProbe;
import org.folkmoot.budgets.BudgetRefusal;
import org.folkmoot.budgets.Comparison;
import org.folkmoot.budgets.CountRequestDetails;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.CountingService;
import org.folkmoot.budgets.ImportDetails;
import org.folkmoot.budgets.ImportService;
import org.folkmoot.budgets.ImportState;
import org.folkmoot.budgets.ProjectForm;
import org.folkmoot.budgets.ProjectService;
import org.folkmoot.budgets.ReasonMissing;
import org.folkmoot.budgets.RecountService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.WhatIfService;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Digest;
import org.folkmoot.people.ConfirmationNeeded;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From the rule to the outcome: fixed by the first ballot, counted by a job, published with a
 * reason where it replaces another, kept as it was.
 */
@ExtendWith(ArquillianExtension.class)
class CountIT {

  private static final String FILE =
      """
      META
      key;value
      description;Green budget
      budget;100
      currency;GBP
      vote_type;approval
      num_projects;2
      num_votes;5
      PROJECTS
      project_id;cost;name
      p1;60;Trees
      p2;50;Benches
      VOTES
      voter_id;vote
      1;p1
      2;p1,p2
      3;p2
      """;

  private static final AllocationOptions GREEDY =
      AllocationOptions.defaults().withRule(Rule.GREEDY);

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private ImportService imports;
  @Inject private RoundService rounds;
  @Inject private ProjectService projects;
  @Inject private ProcessService processes;
  @Inject private CountingService counting;
  @Inject private CountService counts;
  @Inject private RecountService recounts;
  @Inject private Board board;
  @Inject private WhatIfService whatIfs;
  @Inject private BudgetProbe probe;
  @Inject private AccountProbe accounts;
  @Inject private Visitor visitor;

  private Council council;
  private String process;

  @BeforeEach
  void aFacilitatorHasAProcess() {
    council = stage.newCouncil();
    stage.enter(council, Role.FACILITATOR);
    process = stage.newProcess();
  }

  @Test
  void theRuleIsFixedByTheFirstBallot() {
    String round = rounds.setUp(process, form(RoundForm.USUAL_RULE));
    addProjects(round);
    rounds.change(round, find(round).version(), form(GREEDY));
    String text = find(round).ruleText();
    String digest = find(round).ruleSha256();

    load(round);

    assertThat(find(round).ruleFixed()).isTrue();
    assertThat(find(round).ruleText()).isEqualTo(text).contains("options: rule=greedy&");
    assertThatThrownBy(
            () -> rounds.change(round, find(round).version(), form(RoundForm.USUAL_RULE)))
        .isInstanceOf(BudgetRefusal.class)
        .hasMessageContaining("ruleIsFixed");
    assertThatThrownBy(
            () ->
                rounds.change(
                    round,
                    find(round).version(),
                    new RoundForm(
                        LocalizedText.of(Locale.UK, "Green"),
                        LocalizedText.EMPTY,
                        new Amount(1, gbp()),
                        VoteType.APPROVAL,
                        GREEDY)))
        .isInstanceOf(BudgetRefusal.class)
        .hasMessageContaining("roundIsFixed");
    rounds.change(
        round,
        find(round).version(),
        new RoundForm(
            LocalizedText.of(Locale.UK, "Greener"),
            LocalizedText.EMPTY,
            hundred(),
            VoteType.APPROVAL,
            GREEDY));
    assertThat(find(round).title().main()).isEqualTo("Greener");
    assertThat(find(round).ruleSha256()).isEqualTo(digest);
  }

  @Test
  void aRuleThatWasChangedBehindThePlatformIsNotCounted() {
    String round = importRound(GREEDY);
    probe.setRule(find(round).id(), RoundForm.USUAL_RULE);

    assertThatThrownBy(() -> counting.ask(round, RoundForm.USUAL_RULE))
        .isInstanceOf(BudgetRefusal.class)
        .hasMessageContaining("ruleWasChanged");
  }

  @Test
  void noTotalsAreShownBeforeTheOutcome() {
    String round = importRound(GREEDY);
    rounds.publish(round, true);

    assertThat(find(round).totalsShown()).isFalse();
    assertThat(rounds.listProjects(find(round)))
        .allSatisfy(project -> assertThat(project.votes()).isZero());
    counts.publish(round, counting.count(round, GREEDY), "");
    assertThat(find(round).totalsShown()).isTrue();
    assertThat(rounds.listProjects(find(round)))
        .extracting(project -> project.votes())
        .containsExactly(2, 2);
  }

  @Test
  void aJobCountsAndItsEndIsFoundAgain() {
    String round = importRound(GREEDY);

    long request = counting.ask(round, GREEDY);
    await(() -> !request(round, request).running());

    CountRequestDetails end = request(round, request);
    assertThat(end.runNumber()).contains(1);
    assertThat(end.percent()).isEqualTo(100);
    assertThat(find(round).counted()).isTrue();
    assertThat(counts.preview(round, 1).outcome().selected()).containsExactly("p2");
  }

  @Test
  void aCountByAnotherRuleIsAComparisonAndNeverTheOutcome() {
    String round = importRound(GREEDY);
    rounds.publish(round, true);
    int number = counting.count(round, GREEDY.withRule(Rule.PHRAGMEN));

    assertThat(counts.list(round).get(0).official()).isFalse();
    assertThatThrownBy(() -> counts.publish(round, number, "I like it better"))
        .isInstanceOf(BudgetRefusal.class)
        .hasMessageContaining("countIsComparison");
    assertThat(find(round).counted()).isFalse();
  }

  @Test
  void allOptionsOfACountAreKept() {
    AllocationOptions rare =
        RoundForm.USUAL_RULE
            .withComparison(AllocationOptions.Comparison.GREEDY)
            .withBallots(AllocationOptions.BallotReading.APPROVAL)
            .withThreshold(new BigDecimal("1.5"))
            .withAdd1(
                AllocationOptions.Add1Start.FRACTIONAL, AllocationOptions.Add1Stop.EXHAUSTIVE);
    String round = importRound(rare);
    counting.count(round, rare);

    assertThat(find(round).rule()).isEqualTo(rare);
    assertThat(counts.list(round).get(0).options()).isEqualTo(rare);
    assertThat(counts.preview(round, 1).outcome().options()).isEqualTo(rare);
  }

  @Test
  void anOutcomeIsReplacedWithAReasonAndTheOldOneStaysReadable() {
    String round = importRound(GREEDY);
    assertThatThrownBy(() -> counts.publish(round, counting.count(round, GREEDY), ""))
        .isInstanceOf(BudgetRefusal.class)
        .hasMessageContaining("roundIsDraft");
    rounds.publish(round, true);
    counts.publish(round, 1, "");
    assertThatThrownBy(() -> counts.publish(round, 1, "again"))
        .isInstanceOf(BudgetRefusal.class)
        .hasMessageContaining("outcomeUnchanged");

    projects.withdraw(round, "p2", "The ground was sold.");
    assertThat(counts.findPublished(round).orElseThrow().outcome().selected())
        .containsExactly("p2");
    int second = counting.count(round, GREEDY);
    assertThatThrownBy(() -> counts.publish(round, second, " ")).isInstanceOf(ReasonMissing.class);
    counts.publish(round, second, "Benches were withdrawn.");

    RoundOutcome now = counts.findPublished(round).orElseThrow();
    assertThat(now.outcome().selected()).containsExactly("p1");
    assertThat(now.publication().orElseThrow().reason()).isEqualTo("Benches were withdrawn.");
    assertThat(now.predecessor().orElseThrow().runNumber()).isEqualTo(1);
    assertThat(counts.list(round)).extracting(run -> run.current()).containsExactly(true, false);
    RoundOutcome old = otherRequest.call(council, () -> counts.preview(round, 1));
    assertThat(old.run().replaced()).isTrue();
    assertThat(old.successor().orElseThrow().reason()).isEqualTo("Benches were withdrawn.");

    projects.reinstate(round, "p2");
    counts.publish(round, 1, "They were not, after all.");
    assertThat(counts.findPublished(round).orElseThrow().run().number()).isEqualTo(1);
    assertThat(counts.findPublished(round).orElseThrow().history()).hasSize(3);
  }

  @Test
  void aCountThatWasNeverPublishedIsForStaff() {
    String round = importRound(GREEDY);
    rounds.publish(round, true);
    counting.count(round, GREEDY);

    assertThatThrownBy(() -> otherRequest.call(council, () -> counts.preview(round, 1)))
        .hasRootCauseInstanceOf(NotAllowed.class);
  }

  @Test
  void thePublicFileOfBallotsHasThePublishedDigest() {
    String round = importRound(GREEDY);
    rounds.publish(round, true);
    counts.publish(round, counting.count(round, GREEDY), "");
    String published = counts.findPublished(round).orElseThrow().run().ballotsSha256();

    assertThat(Digest.ofContent(counts.publicBallots(round)).toHex()).isEqualTo(published);
    projects.withdraw(round, "p2", "The ground was sold.");
    counts.publish(round, counting.count(round, GREEDY), "Benches were withdrawn.");
    String later = counts.findPublished(round).orElseThrow().run().ballotsSha256();
    assertThat(later).isNotEqualTo(published);
    assertThat(Digest.ofContent(counts.publicBallots(round)).toHex()).isEqualTo(later);
  }

  @Test
  void publishingAsksWhoIsThere() {
    String round = importRound(GREEDY);
    rounds.publish(round, true);
    int number = counting.count(round, GREEDY);
    accounts.makeStale(visitor);

    assertThatThrownBy(() -> counts.publish(round, number, ""))
        .isInstanceOf(ConfirmationNeeded.class);
    assertThat(counts.findPublished(round)).isEmpty();
  }

  @Test
  void ballotsAndOutcomeWaitForTheirPhases() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    String voting =
        newProcess(span(PhaseKind.VOTE, today, -1, 4), span(PhaseKind.RESULTS, today, 10, 20));
    assertThatThrownBy(() -> submit(voting, null))
        .isInstanceOfSatisfying(
            BudgetRefusal.class,
            early -> assertThat(early.arguments()).containsExactly(midnight(today.plusDays(5))));

    String waiting =
        newProcess(span(PhaseKind.VOTE, today, -9, -5), span(PhaseKind.RESULTS, today, 3, 20));
    long job = submit(waiting, null);
    await(() -> end(job).state().isEnd());
    String round = rounds.findById(end(job).roundId()).orElseThrow().slug();
    rounds.publish(round, true);
    int number = counting.count(round, RoundForm.USUAL_RULE);
    assertThatThrownBy(() -> counts.publish(round, number, ""))
        .isInstanceOfSatisfying(
            BudgetRefusal.class,
            early -> assertThat(early.arguments()).containsExactly(midnight(today.plusDays(3))));
  }

  private String newProcess(PhaseSpan... phases) {
    return processes.create(
        new ProcessForm(
            LocalizedText.of(Locale.UK, "Phases"),
            LocalizedText.of(Locale.UK, "About"),
            List.of(phases)),
        true);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneId.of("Europe/London")).toInstant();
  }

  @Test
  void anOutcomeThatComesOutOtherwiseRaisesAnAlarmAndStays() {
    String round = importRound(GREEDY);
    rounds.publish(round, true);
    counts.publish(round, counting.count(round, GREEDY), "");
    recountNow();
    assertThat(recounts.list()).hasSize(1).allMatch(one -> one.same());
    assertThat(board.attention()).noneMatch(line -> line.name().equals("recount-differs"));
    assertThat(recounts.list().get(0).checkedAt()).isPresent();

    probe.setOutcomeDigest(find(round).id(), "0".repeat(64));
    recountNow();

    assertThat(recounts.listAlarms()).extracting(one -> one.round()).containsExactly(round);
    assertThat(board.attention())
        .filteredOn(line -> line.name().equals("recount-differs"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.urgent()).isTrue();
              assertThat(line.href()).isEqualTo("/staff/recounts");
              assertThat(line.values()).containsExactly(find(round).title());
            });
    assertThat(counts.findPublished(round).orElseThrow().outcome().selected())
        .containsExactly("p2");
  }

  @Test
  void rulesAndBudgetsAreComparedByAJob() {
    String round = importRound(GREEDY);
    assertThat(whatIfs.find(round)).isEmpty();
    whatIfs.ask(round);
    whatIfs.ask(round);
    await(() -> whatIfs.find(round).isPresent());

    Comparison found = whatIfs.find(round).orElseThrow();
    assertThat(found.rules().rows()).hasSize(8);
    assertThat(found.selected()).containsExactly("p2");
    assertThat(found.budgets().steps()).isNotEmpty();
  }

  @Test
  void rightsAreAskedOfTheRoundThatChanges() {
    String foreign = rounds.setUp(process, form(GREEDY));
    addProjects(foreign);
    String mine = stage.newProcess();
    Person helper = stage.enter(council);
    visitor.enter(
        Optional.of(
            new Recognized(
                new Person(
                    helper.id(),
                    helper.name(),
                    helper.email(),
                    helper.locale(),
                    Set.of(new RoleGrant(Role.FACILITATOR, stage.processId(mine)))),
                0,
                false,
                false,
                true)));

    assertThatThrownBy(() -> submit(mine, foreign))
        .isInstanceOf(BudgetRefusal.class)
        .hasMessageContaining("unknownRound");
    assertThatThrownBy(() -> submit(process, null)).isInstanceOf(NotAllowed.class);
    List<ThrowingCallable> actions =
        List.of(
            () -> rounds.change(foreign, 0, form(GREEDY)),
            () -> rounds.publish(foreign, true),
            () -> rounds.withdraw(foreign, "reason"),
            () -> rounds.resume(foreign),
            () -> rounds.archive(foreign, true),
            () -> rounds.deleteDraft(foreign),
            () -> rounds.setUp(process, form(GREEDY)),
            () -> projects.add(foreign, project("p3", 1)),
            () -> projects.change(foreign, 0, project("p1", 1)),
            () -> projects.remove(foreign, "p1"),
            () -> projects.withdraw(foreign, "p1", "reason"),
            () -> projects.reinstate(foreign, "p1"),
            () -> counting.ask(foreign, GREEDY),
            () -> counting.count(foreign, GREEDY),
            () -> counting.callOff(foreign, 1),
            () -> counting.find(foreign, 1),
            () -> counting.listRunning(foreign),
            () -> counts.publish(foreign, 1, "reason"),
            () -> counts.list(foreign),
            () -> counts.preview(foreign, 1),
            () -> whatIfs.find(foreign),
            () -> whatIfs.ask(foreign),
            () -> whatIfs.callOff(foreign));
    for (ThrowingCallable action : actions) {
      assertThatThrownBy(action).isInstanceOf(NotAllowed.class);
    }
    assertThat(rounds.find(foreign)).isEmpty();
  }

  @Test
  void aFileThatCannotBecomeTheBallotsOfARoundEndsInASentence() {
    String round = rounds.setUp(process, form(GREEDY));
    addProjects(round);

    assertFails(null, FILE.replace("budget;100", "budget;0"));
    assertFails(round, FILE.replace("approval", "choose-1").replace("p1,p2", "p1"));
    assertFails(round, FILE.replace("GBP", "EUR"));
    assertFails(round, FILE.replace("p2;50", "p2;51"));
    load(round);
    assertThatThrownBy(() -> submit(process, round))
        .isInstanceOf(BudgetRefusal.class)
        .hasMessageContaining("roundIsFixed");
    assertThat(find(round).ballots()).isEqualTo(3);
    assertThat(find(round).notices()).isNotEmpty();
  }

  @Test
  void twoFilesForOneRoundAtOnceLeaveOne() {
    String round = rounds.setUp(process, form(GREEDY));
    addProjects(round);
    long first = imports.submit(process, round, GREEDY, "a.pb", FILE.getBytes(UTF_8));
    long second =
        imports.submit(
            process, round, GREEDY, "b.pb", FILE.replace("3;p2", "4;p1").getBytes(UTF_8));
    await(() -> end(first).state().isEnd() && end(second).state().isEnd());

    assertThat(List.of(end(first).state(), end(second).state()))
        .containsExactlyInAnyOrder(ImportState.DONE, ImportState.FAILED);
  }

  @Test
  void theSameFileTwiceAtOnceBecomesOneRound() {
    long first = submit(process, null);
    long second = submit(process, null);
    await(() -> end(first).state().isEnd() && end(second).state().isEnd());

    assertThat(List.of(end(first).state(), end(second).state()))
        .containsExactlyInAnyOrder(ImportState.DONE, ImportState.KNOWN);
    assertThat(rounds.listForStaff()).hasSize(1);
  }

  private void assertFails(String round, String file) {
    long job = imports.submit(process, round, GREEDY, "green.pb", file.getBytes(UTF_8));
    await(() -> end(job).state().isEnd());
    assertThat(end(job).state()).isEqualTo(ImportState.FAILED);
    assertThat(end(job).problems()).hasSize(1);
  }

  private ImportDetails end(long job) {
    return imports.find(job).orElseThrow();
  }

  private void recountNow() {
    await(() -> recounts.findJob().filter(job -> !job.state().isEnd()).isEmpty());
    recounts.ask();
    await(() -> recounts.findJob().orElseThrow().state().isEnd());
  }

  private CountRequestDetails request(String round, long id) {
    return counting.find(round, id).orElseThrow();
  }

  private long submit(String into, String round) {
    return imports.submit(into, round, RoundForm.USUAL_RULE, "green.pb", FILE.getBytes(UTF_8));
  }

  private void load(String round) {
    long job = submit(process, round);
    await(() -> end(job).state().isEnd());
    assertThat(end(job).problems()).isEmpty();
    assertThat(end(job).state()).isEqualTo(ImportState.DONE);
  }

  private String importRound(AllocationOptions rule) {
    long job = imports.submit(process, null, rule, "green.pb", FILE.getBytes(UTF_8));
    await(() -> end(job).state().isEnd());
    assertThat(end(job).state()).isEqualTo(ImportState.DONE);
    return rounds.findById(end(job).roundId()).orElseThrow().slug();
  }

  private RoundDetails find(String round) {
    return rounds.find(round).orElseThrow();
  }

  private void addProjects(String round) {
    projects.add(round, project("p1", 6_000));
    projects.add(round, project("p2", 5_000));
  }

  private static ProjectForm project(String code, long cost) {
    return new ProjectForm(
        code,
        LocalizedText.of(Locale.UK, "Project " + code),
        LocalizedText.EMPTY,
        new Amount(cost, gbp()),
        "",
        "",
        "",
        null,
        null);
  }

  private static RoundForm form(AllocationOptions rule) {
    return new RoundForm(
        LocalizedText.of(Locale.UK, "Green"),
        LocalizedText.EMPTY,
        hundred(),
        VoteType.APPROVAL,
        rule);
  }

  private static Amount hundred() {
    return new Amount(10_000, gbp());
  }

  private static Currency gbp() {
    return Currency.getInstance("GBP");
  }

  private static PhaseSpan span(PhaseKind kind, LocalDate today, int from, int to) {
    return new PhaseSpan(kind, today.plusDays(from), today.plusDays(to));
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
