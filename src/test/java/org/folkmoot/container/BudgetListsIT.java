package org.folkmoot.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.budgets.BudgetListService;
import org.folkmoot.budgets.BudgetRefusal;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.CountingService;
import org.folkmoot.budgets.ImportService;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.ProjectForm;
import org.folkmoot.budgets.ProjectService;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.RunDetails;
import org.folkmoot.budgets.RunKind;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Role;
import org.folkmoot.people.RoleGrant;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Projects, counts and imports as staff page through them. */
@ExtendWith(ArquillianExtension.class)
class BudgetListsIT {

  private static final Locale WELSH = new Locale("cy", "GB");
  private static final Currency POUNDS = Currency.getInstance("GBP");
  private static final PageRequest ALL = PageRequest.of(0, 20);
  private static final AllocationOptions GREEDY =
      AllocationOptions.defaults().withRule(Rule.GREEDY);
  private static final String FILE =
      """
      META
      key;value
      description;Green budget
      budget;100
      currency;GBP
      vote_type;approval
      num_projects;3
      num_votes;4
      PROJECTS
      project_id;cost;name
      p1;60;Trees
      p2;50;Benches
      p3;40;Bins
      VOTES
      voter_id;vote
      1;p2
      2;p1,p2
      3;p2,p3
      4;p3
      """;

  @Inject private Stage stage;
  @Inject private Statements statements;
  @Inject private OtherRequest otherRequest;
  @Inject private BudgetListService lists;
  @Inject private RoundService rounds;
  @Inject private ProjectService projects;
  @Inject private ImportService imports;
  @Inject private CountingService counting;
  @Inject private CountService counts;
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
  void projectsAreSortedByEachColumn() {
    String round = aRoundOfFour();

    assertThat(codes(round, "", "", false)).containsExactly("10", "2", "B", "A");
    assertThat(codes(round, "", "code", false)).containsExactly("2", "10", "A", "B");
    assertThat(codes(round, "", "code", true)).containsExactly("B", "A", "10", "2");
    assertThat(codes(round, "", "cost", false)).containsExactly("2", "A", "10", "B");
    assertThat(codes(round, "", "cost", true)).containsExactly("10", "B", "A", "2");
    assertThat(codes(round, "", "place", false)).containsExactly("2", "B", "A", "10");
    assertThat(codes(round, "", "e.id; drop table", true)).containsExactly("10", "2", "B", "A");
  }

  /** Neither capital letters nor accents count, and a name is that of the reader's language. */
  @Test
  void namesAreInTheOrderOfTheReader() {
    String round = aRoundOfFour();

    assertThat(codes(round, "", "name", false)).containsExactly("10", "B", "2", "A");
    assertThat(codes(round, "", "name", true)).containsExactly("A", "2", "B", "10");
    assertThat(codes(lists.listProjects(round, "", WELSH, sorted("name", false))))
        .containsExactly("B", "10", "A", "2");
  }

  @Test
  void projectsAreFoundByNameCodeAndPlace() {
    String round = aRoundOfFour();

    assertThat(codes(round, "ELAN", "", false)).containsExactly("B");
    assertThat(codes(round, "coed", "", false)).as("in Welsh").containsExactly("10");
    assertThat(codes(round, "10", "", false)).as("by code").containsExactly("10");
    assertThat(codes(round, "river", "", false)).as("by place").containsExactly("2", "B");
    assertThat(codes(round, "river cafe", "", false)).as("every word").containsExactly("B");
    assertThat(codes(round, "river", "cost", true)).as("sorted").containsExactly("B", "2");
    assertThat(codes(round, "%", "", false)).as("no wildcards").isEmpty();
    assertThat(codes(round, "  ", "", false)).as("nothing typed").hasSize(4);
  }

  @Test
  void aPartTellsHowLongTheListIs() {
    String round = aRoundOfFour();

    for (String sort : List.of("", "code", "name")) {
      Page<ProjectDetails> part =
          lists.listProjects(round, "", Locale.UK, new PageRequest(1, 2, sort, false));
      assertThat(part.rows()).as(sort).hasSize(2);
      assertThat(part.total()).as(sort).isEqualTo(4);
    }
    Page<ProjectDetails> found =
        lists.listProjects(round, "river", Locale.UK, new PageRequest(1, 1, "", false));
    assertThat(codes(found)).containsExactly("B");
    assertThat(found.total()).isEqualTo(2);
    assertThat(lists.listProjects(round, "river", Locale.UK, PageRequest.of(8, 4)).rows())
        .isEmpty();
  }

  @Test
  void noOrderTellsTotalsBeforeTheOutcome() {
    String round = imported();
    rounds.publish(round, true);

    assertThat(codes(round, "", "votes", true)).containsExactly("p1", "p2", "p3");
    assertThat(codes(round, "b", "votes", true)).containsExactly("p2", "p3");
    assertThat(lists.listProjects(round, "", Locale.UK, ALL).rows())
        .allSatisfy(
            project -> {
              assertThat(project.votes()).isZero();
              assertThat(project.score()).isZero();
            });
    counts.publish(round, counting.count(round, GREEDY), "");
    assertThat(codes(round, "", "votes", true)).containsExactly("p2", "p3", "p1");
    assertThat(lists.listProjects(round, "", Locale.UK, sorted("votes", false)).rows())
        .extracting(ProjectDetails::votes)
        .containsExactly(1, 2, 3);
  }

  @Test
  void manyProjectsTakeNoMoreStatementsThanOne() throws Exception {
    String round = rounds.setUp(process, form("Parks"));
    projects.add(round, project("1", english("One"), "", 1));
    int plain = statements.during(() -> codes(round, "", "", false));
    int searched = statements.during(() -> codes(round, "n", "name", false));
    for (int i = 2; i < 12; i++) {
      projects.add(round, project(String.valueOf(i), english("Nine"), "", i));
    }

    assertThat(statements.during(() -> codes(round, "", "", false)))
        .isEqualTo(plain)
        .isBetween(1, 4);
    assertThat(statements.during(() -> codes(round, "n", "name", false)))
        .isEqualTo(searched)
        .isBetween(1, 4);
  }

  @Test
  void countsAreListedByKindAndSorted() {
    String round = imported();
    rounds.publish(round, true);
    counting.count(round, GREEDY);
    counting.count(round, GREEDY.withRule(Rule.PHRAGMEN));
    counts.publish(round, counting.count(round, GREEDY), "");

    assertThat(numbers(round, null, ALL)).containsExactly(3, 2, 1);
    assertThat(numbers(round, RunKind.COUNT, ALL)).containsExactly(3, 1);
    assertThat(numbers(round, RunKind.COMPARISON, ALL)).containsExactly(2);
    assertThat(numbers(round, null, sorted("number", false))).containsExactly(1, 2, 3);
    assertThat(numbers(round, null, sorted("computedAt", true))).containsExactly(3, 2, 1);
    Page<RunDetails> part =
        lists.listRuns(round, RunKind.COUNT, new PageRequest(1, 1, "number", true));
    assertThat(part.total()).isEqualTo(2);
    assertThat(part.rows()).extracting(RunDetails::current).containsExactly(false);
    assertThat(lists.listRuns(round, null, ALL).rows())
        .extracting(RunDetails::comparison)
        .containsExactly(false, true, false);
  }

  @Test
  void importsSayHowManyBallotsTheyBrought() {
    imported();
    carryOut(FILE);
    carryOut("no file");

    assertThat(lists.listImports(processId(), ALL).rows())
        .extracting(one -> one.file().state() + " " + one.ballots())
        .containsExactly("FAILED null", "KNOWN 4", "DONE 4");
    assertThat(lists.listImports(processId(), sorted("bytesTotal", false)).rows().get(0).file())
        .satisfies(file -> assertThat(file.bytesTotal()).isEqualTo("no file".length()));
    assertThat(lists.listImports(processId(), new PageRequest(1, 1, "", false)).total())
        .isEqualTo(3);
    process = stage.newProcess();
    assertThat(lists.listImports(processId(), ALL).rows()).isEmpty();
  }

  @Test
  void rightsAreAskedOfTheRoundAndTheProcess() {
    String foreign = imported();
    long foreignProcess = processId();
    long mine = stage.processId(stage.newProcess());
    List<ThrowingCallable> readings =
        List.of(
            () -> lists.listProjects(foreign, "", Locale.UK, ALL),
            () -> lists.listRuns(foreign, null, ALL),
            () -> lists.listImports(foreignProcess, ALL));

    enterAs(RoleGrant.of(Role.COUNCILLOR));
    readings.forEach(reading -> assertThatThrownBy(reading).isInstanceOf(NotAllowed.class));
    enterAs(new RoleGrant(Role.FACILITATOR, mine));
    readings.forEach(reading -> assertThatThrownBy(reading).isInstanceOf(NotAllowed.class));
    Council other = stage.newCouncil();
    otherRequest.call(
        other,
        () -> {
          stage.enter(other, Role.FACILITATOR);
          assertThatThrownBy(readings.get(0)).isInstanceOf(BudgetRefusal.class);
          assertThatThrownBy(readings.get(1)).isInstanceOf(BudgetRefusal.class);
          assertThat(lists.listImports(foreignProcess, ALL).rows()).isEmpty();
          return "";
        });
  }

  private void enterAs(RoleGrant grant) {
    Person person = stage.enter(council);
    visitor.enter(
        Optional.of(
            new Recognized(
                new Person(
                    person.id(), person.name(), person.email(), person.locale(), Set.of(grant)),
                0,
                false,
                false,
                true)));
  }

  private String aRoundOfFour() {
    String round = rounds.setUp(process, form("Parks"));
    projects.add(round, project("10", both("allotments", "Coed"), "Town", 300));
    projects.add(round, project("2", english("Swings"), "River", 100));
    projects.add(round, project("B", both("Élan café", "Afal"), "river", 300));
    projects.add(round, project("A", both("Trees", "Pêl"), "Station", 200));
    return round;
  }

  private List<String> codes(String round, String words, String sort, boolean descending) {
    return codes(lists.listProjects(round, words, Locale.UK, sorted(sort, descending)));
  }

  private static List<String> codes(Page<ProjectDetails> page) {
    return page.rows().stream().map(ProjectDetails::code).toList();
  }

  private List<Integer> numbers(String round, RunKind kind, PageRequest part) {
    return lists.listRuns(round, kind, part).rows().stream().map(RunDetails::number).toList();
  }

  private static PageRequest sorted(String sort, boolean descending) {
    return new PageRequest(0, 20, sort, descending);
  }

  private long processId() {
    return stage.processId(process);
  }

  private String imported() {
    long job = carryOut(FILE);
    Long round = imports.find(job).orElseThrow().roundId();
    return rounds.findById(round).orElseThrow().slug();
  }

  private long carryOut(String file) {
    long job = imports.submit(process, null, GREEDY, "green.pb", file.getBytes(UTF_8));
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!imports.find(job).orElseThrow().state().isEnd() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return job;
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }

  private static LocalizedText both(String english, String welsh) {
    return LocalizedText.of(new TreeMap<>(Map.of("en", english, "cy", welsh)).descendingMap());
  }

  private static RoundForm form(String title) {
    return new RoundForm(
        english(title), LocalizedText.EMPTY, new Amount(1_000, POUNDS), VoteType.APPROVAL);
  }

  private static ProjectForm project(String code, LocalizedText name, String place, int cost) {
    return new ProjectForm(
        code, name, LocalizedText.EMPTY, new Amount(cost, POUNDS), "", "", place, null, null);
  }
}
