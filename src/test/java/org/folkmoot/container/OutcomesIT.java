package org.folkmoot.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.folkmoot.container.IdeaStage.english;
import static org.folkmoot.container.OutcomeStage.await;
import static org.folkmoot.container.OutcomeStage.differing;
import static org.folkmoot.container.OutcomeStage.on;
import static org.folkmoot.container.OutcomeStage.pounds;
import static org.folkmoot.container.OutcomeStage.terms;
import static org.folkmoot.container.OutcomeStage.today;

import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.notifications.NoticeGroup;
import org.folkmoot.notifications.NotificationService;
import org.folkmoot.outcomes.Chain;
import org.folkmoot.outcomes.ChainService;
import org.folkmoot.outcomes.ChangeDetails;
import org.folkmoot.outcomes.ChangeKind;
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionFilter;
import org.folkmoot.outcomes.DecisionKind;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.DecisionRefusal;
import org.folkmoot.outcomes.DecisionService;
import org.folkmoot.outcomes.DeliveryService;
import org.folkmoot.outcomes.FateGap;
import org.folkmoot.outcomes.FateService;
import org.folkmoot.outcomes.FinanceProblem;
import org.folkmoot.outcomes.FinanceService;
import org.folkmoot.outcomes.MilestoneForm;
import org.folkmoot.outcomes.PromiseState;
import org.folkmoot.outcomes.Rating;
import org.folkmoot.outcomes.RatingService;
import org.folkmoot.outcomes.Stage;
import org.folkmoot.outcomes.StageForm;
import org.folkmoot.outcomes.Verdict;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.SupportService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the council decides after a vote, what it promises, and who hears of it. */
@ExtendWith(ArquillianExtension.class)
class OutcomesIT {

  private static final Optional<LocalDate> NEXT_YEAR = Optional.of(today().plusDays(200));

  @Inject private org.folkmoot.container.Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OutcomeStage outcomes;
  @Inject private Statements statements;
  @Inject private DecisionService decisions;
  @Inject private DecisionReader reader;
  @Inject private DeliveryService deliveries;
  @Inject private ChainService chains;
  @Inject private FateService fates;
  @Inject private FinanceService finance;
  @Inject private RatingService ratings;
  @Inject private AnswerService answers;
  @Inject private SupportService supports;
  @Inject private CommentService comments;
  @Inject private NotificationService notices;
  @Inject private RoundService rounds;
  @Inject private Visitor visitor;

  private Council council;
  private Person facilitator;
  private Person author;
  private List<Person> residents;
  private ProcessDetails process;
  private String crossing;
  private String pool;
  private String benches;
  private String round;

  /**
   * 100 pounds: the crossing (60, three votes) and the benches (30, one), not the pool (50, two).
   */
  @BeforeEach
  void aRoundIsDecided() {
    council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    residents = ideas.residents(2);
    process = ideas.newProcess();
    author = ideas.newPerson("Ann Author");
    ideas.enter(author);
    crossing = ideas.published(process, "A crossing", "");
    pool = ideas.published(process, "A pool", "");
    benches = ideas.published(process, "Benches", "");
    ideas.enter(residents.get(0));
    supports.support(crossing);
    comments.write("proposal", crossing, Stance.FOR, "Yes, please.");
    ideas.enter(residents.get(1));
    comments.write("proposal", crossing, Stance.NEUTRAL, "When?");
    ideas.enter(facilitator);
    for (String reference : List.of(crossing, pool, benches)) {
      answer(reference, Answer.FEASIBLE);
    }
    Map<String, Integer> costs = new LinkedHashMap<>();
    costs.put(crossing, 60);
    costs.put(pool, 50);
    costs.put(benches, 30);
    round =
        outcomes.decided(
            process,
            costs,
            List.of(crossing + "," + pool, crossing + "," + pool, crossing + "," + benches));
  }

  @Test
  void standBesideTheVoteAndSayWhyTheyDiffer() {
    assertThatThrownBy(() -> record(pool, Verdict.ACCEPT))
        .isInstanceOf(DecisionRefusal.class)
        .hasMessageContaining("differenceMissing");
    String reference =
        decisions.record(
            DecisionKind.PROJECT,
            project(pool),
            differing(terms(Verdict.ACCEPT, NEXT_YEAR), "The roof was falling in."));

    DecisionDetails decision = get(reference);
    assertThat(decision.differs()).isTrue();
    assertThat(decision.terms().difference().main()).isEqualTo("The roof was falling in.");
    assertThat(list(DecisionFilter.ALL.differing(true))).containsExactly(reference);
    assertThat(chain(pool).project().orElseThrow().funded()).as("stays as counted").isFalse();

    String kept = record(crossing, Verdict.ACCEPT);
    assertThat(get(kept).differs()).isFalse();
    assertThat(get(kept).terms().difference().isEmpty()).isTrue();
  }

  @Test
  void keepEveryStateThatTheyHad() {
    String reference = record(crossing, Verdict.ACCEPT);
    Optional<LocalDate> later = Optional.of(today().plusDays(300));
    long seen = get(reference).version();

    assertThatThrownBy(
            () ->
                decisions.change(
                    reference, seen, terms(Verdict.ACCEPT, later), LocalizedText.EMPTY))
        .hasMessageContaining("noteMissing");
    decisions.change(
        reference, seen, terms(Verdict.ACCEPT, later), english("The pipe is older than drawn."));
    assertThatThrownBy(
            () -> decisions.change(reference, seen, terms(Verdict.ACCEPT, later), english("x")))
        .isInstanceOf(ChangedMeanwhile.class);

    assertThat(get(reference).terms().due()).isEqualTo(later);
    assertThat(get(reference).firstDue()).isEqualTo(NEXT_YEAR);
    assertThat(get(reference).postponed()).isTrue();
    assertThat(reader.listChanges(get(reference)))
        .extracting(ChangeDetails::kind, one -> one.terms().due())
        .containsExactly(tuple(ChangeKind.CHANGED, later), tuple(ChangeKind.RECORDED, NEXT_YEAR));
    assertThatThrownBy(() -> record(crossing, Verdict.ACCEPT))
        .hasMessageContaining("recordedAlready");
  }

  @Test
  void areRecordedByFacilitatorsAndSayWhatIsNeeded() {
    assertThatThrownBy(
            () ->
                decisions.record(
                    DecisionKind.PROJECT,
                    project(crossing),
                    on(terms(Verdict.ACCEPT, NEXT_YEAR), today().plusDays(1))))
        .hasMessageContaining("wrongDay");
    assertThatThrownBy(
            () ->
                decisions.record(
                    DecisionKind.PROJECT,
                    project(crossing),
                    terms(Verdict.ACCEPT, Optional.of(today().minusDays(1)))))
        .hasMessageContaining("wrongDay");
    stage.enter(council, Role.COUNCILLOR);
    assertThatThrownBy(() -> record(crossing, Verdict.ACCEPT)).isInstanceOf(NotAllowed.class);
    ideas.enter(author);
    assertThatThrownBy(() -> record(crossing, Verdict.ACCEPT)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void areTheLinkBetweenVoteAndDelivery() {
    String whole = decisions.record(DecisionKind.ROUND, round, terms(Verdict.ACCEPT, NEXT_YEAR));
    String reference = record(crossing, Verdict.ACCEPT);

    Chain fromIdea = chain(crossing);
    assertThat(fromIdea.idea().orElseThrow().reference()).isEqualTo(crossing);
    assertThat(fromIdea.project().orElseThrow().funded()).isTrue();
    assertThat(fromIdea.round().orElseThrow().reference()).isEqualTo(whole);
    assertThat(fromIdea.decision().orElseThrow().reference()).isEqualTo(reference);
    assertThat(chains.of(DecisionKind.PROJECT, fromIdea.project().orElseThrow().id()))
        .isEqualTo(fromIdea);
    assertThat(reader.listOfRound(roundId())).hasSize(2);
  }

  @Test
  void aboutARoundAreToldOnceToAllWhoTookPartInWhatWasOnItsBallot() {
    decisions.record(DecisionKind.ROUND, round, terms(Verdict.ACCEPT, NEXT_YEAR));

    // the author of all three, who supports and wrote, who only wrote
    for (Person person : List.of(author, residents.get(0), residents.get(1))) {
      awaitTold(person, 1);
    }
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    for (Person person : List.of(author, residents.get(0), residents.get(1))) {
      assertThat(told(person)).as(person.name()).isOne();
    }
    assertThat(told(facilitator)).isZero();
  }

  @Test
  void areLateAfterTheirDay() {
    String late =
        decisions.record(
            DecisionKind.PROJECT,
            project(crossing),
            on(terms(Verdict.ACCEPT, Optional.of(today().minusDays(3))), today().minusDays(90)));
    String open = record(benches, Verdict.ACCEPT);

    assertThat(get(late).overdue()).isTrue();
    assertThat(get(late).daysLate()).isEqualTo(3);
    assertThat(get(late).daysSince()).isEqualTo(90);
    assertThat(standing(PromiseState.OVERDUE)).containsExactly(late);
    assertThat(standing(PromiseState.OPEN)).containsExactly(open);
    assertThat(list(DecisionFilter.ALL.promising())).containsExactly(late, open);

    deliver(late);

    assertThat(standing(PromiseState.OVERDUE)).isEmpty();
    assertThat(standing(PromiseState.KEPT)).containsExactly(late);
    assertThat(reader.listAfter(DecisionFilter.ALL.promising(), "", 1).decisions()).hasSize(1);
    String next = reader.listAfter(DecisionFilter.ALL.promising(), "", 1).next().orElseThrow();
    assertThat(reader.listAfter(DecisionFilter.ALL.promising(), next, 1).decisions())
        .extracting(DecisionDetails::reference)
        .containsExactly(open);
  }

  @Test
  void comeFromAnswersToIdeasToo() {
    ideas.enter(author);
    String refused = ideas.published(process, "A castle", "");
    String done = ideas.published(process, "A bin", "");
    ideas.enter(facilitator);
    answer(refused, Answer.NOT_FEASIBLE);
    answer(done, Answer.ACCEPTED);

    assertThat(chain(refused).decision().orElseThrow().terms().verdict()).isEqualTo(Verdict.REJECT);
    DecisionDetails promise = chain(done).decision().orElseThrow();
    assertThat(promise.answered()).isTrue();
    assertThat(promise.promise()).contains(PromiseState.UNDATED);
    answer(done, Answer.FEASIBLE);
    assertThat(get(promise.reference()).terms().verdict()).isEqualTo(Verdict.DEFER);
    assertThat(gaps()).contains(FateGap.Why.NOT_ON_BALLOT);

    decisions.change(
        promise.reference(),
        get(promise.reference()).version(),
        terms(Verdict.AMEND, NEXT_YEAR),
        english("The full council decided."));
    answer(done, Answer.NOT_FEASIBLE);
    assertThat(get(promise.reference()).terms().verdict())
        .as("a meeting weighs more than an answer")
        .isEqualTo(Verdict.AMEND);
  }

  @Test
  void leaveNothingWithoutAFate() {
    ideas.enter(author);
    String open = ideas.published(process, "Nobody answered", "");
    ideas.enter(facilitator);
    assertThat(gaps())
        .containsExactlyInAnyOrder(
            FateGap.Why.NO_ANSWER, FateGap.Why.NO_DECISION, FateGap.Why.NO_DECISION);

    decisions.recordFunded(round, terms(Verdict.ACCEPT, NEXT_YEAR));
    answer(open, Answer.NOT_FEASIBLE);

    assertThat(gaps()).isEmpty();
    assertThat(decisions.recordFunded(round, terms(Verdict.ACCEPT, NEXT_YEAR))).isEmpty();
  }

  @Test
  void areToldToEverybodyOnceForEachChange() {
    String reference = record(crossing, Verdict.ACCEPT);
    List<Person> all = List.of(author, residents.get(0), residents.get(1));
    all.forEach(person -> awaitTold(person, 1));

    reach(reference, Stage.UNDER_WAY);
    deliveries.addStep(
        reference,
        new MilestoneForm(
            english("Kerbs dropped"),
            LocalizedText.EMPTY,
            today(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(today())));

    all.forEach(person -> awaitTold(person, 3));
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    for (Person person : all) {
      assertThat(told(person)).as(person.name()).isEqualTo(3);
    }
    ideas.enter(facilitator);
    assertThat(told(facilitator)).isZero();
    ideas.enter(residents.get(1));
    NoticeGroup latest = notices.list("").groups().get(0);
    assertThat(latest.latest().path()).isEqualTo("/delivery?ref=" + reference);
    assertThat(latest.latest().says()).isEqualTo("outcomes.says.MILESTONE");
  }

  @Test
  void areRatedOnceByResidentsAfterDelivery() {
    String reference = record(crossing, Verdict.ACCEPT);
    ideas.enter(residents.get(0));
    assertThatThrownBy(() -> ratings.rate(reference, Rating.GOOD, ""))
        .hasMessageContaining("notDelivered");
    ideas.enter(facilitator);
    deliver(reference);
    ideas.enter(author);
    assertThatThrownBy(() -> ratings.rate(reference, Rating.GOOD, ""))
        .as("has not shown to live here")
        .hasMessageContaining("residentsOnly");

    ideas.enter(residents.get(0));
    ratings.rate(reference, Rating.GOOD, "");
    ratings.rate(reference, Rating.FAULTS, "The light is too short.");

    assertThat(ratings.count(get(reference)))
        .containsEntry(Rating.FAULTS, 1L)
        .containsEntry(Rating.GOOD, 0L);
    assertThatThrownBy(() -> ratings.listMissing(get(reference))).isInstanceOf(NotAllowed.class);
    ideas.enter(facilitator);
    assertThat(ratings.listMissing(get(reference)))
        .extracting(one -> one.missing())
        .containsExactly("The light is too short.");
  }

  @Test
  void takeMoneyOverWholeOrNotAtAll() {
    String reference = record(crossing, Verdict.ACCEPT);
    String odd =
        "project;date;purpose;planned;spent;voucher\n"
            + crossing
            + ";31/01/2026;Design;;12,50;1\n"
            + "X9;;Kerbs;;1;2\n"
            + pool
            + ";;Kerbs;;1;3\n"
            + crossing
            + ";2026-13-01;Kerbs;;1.234;4\n";
    long faulty = submit("odd.csv", odd.getBytes(UTF_8));

    assertThat(finance.preview(faulty).problems())
        .extracting(FinanceProblem::line, FinanceProblem::kind)
        .containsExactly(
            tuple(3L, "project"), tuple(4L, "undecided"), tuple(5L, "date"), tuple(5L, "doubtful"));
    assertThatThrownBy(() -> finance.take(faulty)).hasMessageContaining("fileFaulty");
    assertThat(get(reference).spent()).isEqualTo(pounds(0));
    finance.drop(faulty);
  }

  @Test
  void takeEachRowOfMoneyOnce() {
    String reference = record(crossing, Verdict.ACCEPT);
    String first =
        "sep=;\r\nProject;Date;Purpose;Planned;Spent;Voucher\r\n"
            + crossing
            + ";31/01/2026;Caf\u00e9;\u00a3 1.000,00;\u00a3 1.234,50;1\r\n"
            + crossing
            + ";01.02.2026;Caf\u00e9;;-34.50;2\r\n"
            + crossing
            + ";01.02.2026;Caf\u00e9;;-34.50;2\r\n";
    byte[] asExcel = first.getBytes(Charset.forName("windows-1252"));
    long file = submit("first.csv", asExcel);
    assertThat(finance.preview(file).twice()).containsExactly(5L);
    assertThat(finance.take(file)).isEqualTo(2);
    assertThatThrownBy(() -> finance.take(file))
        .as("a second tab")
        .hasMessageContaining("fileKnown");

    assertThat(get(reference).spent()).isEqualTo(pounds(1200));
    assertThat(get(reference).planned()).contains(pounds(1000));
    assertThat(finance.sums(get(reference)))
        .singleElement()
        .satisfies(sum -> assertThat(sum.purpose()).isEqualTo("Caf\u00e9"));
    assertThatThrownBy(() -> submit("again.csv", asExcel)).hasMessageContaining("fileKnown");
    long more = submit("more.csv", (first + crossing + ";;Lights;;1,000.25;3\r\n").getBytes(UTF_8));
    assertThat(finance.preview(more).known()).hasSize(2);
    assertThat(finance.take(more)).isEqualTo(1);
    assertThat(get(reference).spent().minorUnits()).isEqualTo(220_025);
  }

  @Test
  void takeAsManyStatementsForManyAsForOne() throws Exception {
    record(crossing, Verdict.ACCEPT);
    int one = statements.during(() -> list(DecisionFilter.ALL));
    record(benches, Verdict.ACCEPT);
    ideas.enter(author);
    List<String> more =
        List.of("One", "Two", "Three").stream()
            .map(title -> ideas.published(process, title, ""))
            .toList();
    ideas.enter(facilitator);
    more.forEach(reference -> answer(reference, Answer.NOT_FEASIBLE));
    int first = statements.during(() -> list(DecisionFilter.ALL));
    List<String> again = ideas.published(process, 6);
    again.forEach(reference -> answer(reference, Answer.ACCEPTED));

    assertThat(list(DecisionFilter.ALL)).hasSize(11);
    assertThat(statements.during(() -> list(DecisionFilter.ALL))).isEqualTo(first);
    assertThat(first - one).as("a second kind of things").isBetween(0, 6);
  }

  private void answer(String reference, Answer answer) {
    answers.answer(
        reference, ideas.get(reference).version(), AnswerForm.of(answer, english("So.")));
  }

  private String project(String idea) {
    return round + "/" + idea;
  }

  private String record(String idea, Verdict verdict) {
    return decisions.record(DecisionKind.PROJECT, project(idea), terms(verdict, NEXT_YEAR));
  }

  private DecisionDetails get(String reference) {
    return reader.find(reference).orElseThrow();
  }

  private long roundId() {
    return rounds.find(round).orElseThrow().id();
  }

  private Chain chain(String idea) {
    return chains.of(DecisionKind.PROPOSAL, ideas.get(idea).id());
  }

  private List<String> list(DecisionFilter filter) {
    return reader.list(filter, PageRequest.of(0, 100)).rows().stream()
        .map(DecisionDetails::reference)
        .toList();
  }

  private List<String> standing(PromiseState state) {
    return list(DecisionFilter.ALL.standing(Optional.of(state)));
  }

  private List<FateGap.Why> gaps() {
    return fates.list(PageRequest.of(0, 100)).rows().stream().map(FateGap::why).toList();
  }

  private void reach(String reference, Stage to) {
    deliveries.reach(
        reference, get(reference).version(), new StageForm(to, today(), LocalizedText.EMPTY));
  }

  private void deliver(String reference) {
    reach(reference, Stage.DELIVERED);
  }

  private long submit(String name, byte[] content) {
    return finance.submit(round, name, content);
  }

  private void awaitTold(Person person, int times) {
    await(() -> told(person) >= times);
  }

  private int told(Person person) {
    Person before = visitor.requirePerson();
    ideas.enter(person);
    int count =
        notices.list("").groups().stream()
            .filter(group -> group.topic().equals("outcome"))
            .mapToInt(NoticeGroup::count)
            .sum();
    ideas.enter(before);
    return count;
  }
}
