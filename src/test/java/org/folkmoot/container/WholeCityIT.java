package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.container.IdeaStage.english;
import static org.folkmoot.container.OutcomeStage.await;
import static org.folkmoot.container.OutcomeStage.terms;
import static org.folkmoot.container.OutcomeStage.today;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.notifications.ChoiceService;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.notifications.TopicChoice;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.DecisionService;
import org.folkmoot.outcomes.DeliveryService;
import org.folkmoot.outcomes.FateService;
import org.folkmoot.outcomes.StageForm;
import org.folkmoot.outcomes.Verdict;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.BulkAnswerService;
import org.folkmoot.proposals.ProposalProbe;
import org.folkmoot.proposals.SupportService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A city of 1,000 contributions, or of 10,000 with {@code -Dfolkmoot.long=true}, from its ideas to
 * the last delivery: at the end nothing is without a fate, and everybody was told of each change
 * once.
 */
@ExtendWith(ArquillianExtension.class)
class WholeCityIT {

  private static final Logger LOG = Logger.getLogger(WholeCityIT.class.getName());

  private static final int IDEAS = Boolean.getBoolean("folkmoot.long") ? 10_000 : 1_000;
  private static final int AUTHORS = 50;

  /** Answered at once, and put in at once. */
  private static final int PART = 200;

  private static final int ON_BALLOT = 200;

  /** Of 100 pounds, at one pound each. */
  private static final int FUNDED = 100;

  private static final int COST = 1;

  /** Funded ones that a resident supports; about the first of them they write, too. */
  private static final int SUPPORTED = 10;

  /** Decided, under way, delivered. */
  private static final int CHANGES = 3;

  /** However much there is to list. */
  private static final int MOST_STATEMENTS = 12;

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private OutcomeStage outcomes;
  @Inject private ProposalProbe probe;
  @Inject private InTransaction inTransaction;
  @Inject private Statements statements;
  @Inject private CouncilData data;
  @Inject private BulkAnswerService answers;
  @Inject private CommentService comments;
  @Inject private SupportService supports;
  @Inject private ChoiceService choices;
  @Inject private DecisionService decisions;
  @Inject private DecisionReader reader;
  @Inject private DeliveryService deliveries;
  @Inject private FateService fates;

  private Person facilitator;
  private long started = System.nanoTime();

  @Test
  void leavesNothingWithoutAFateAndTellsEverybodyOnce() throws Exception {
    facilitator = stage.enter(stage.newCouncil(), Role.FACILITATOR, Role.ADMINISTRATOR);
    Person resident = ideas.residents(1).get(0);
    askForNoMail(resident);
    ProcessDetails process = ideas.newProcess();
    List<String> all = ideasOf(process, authors());
    List<String> feasible = all.subList(0, ON_BALLOT);
    takePart(resident, feasible.subList(0, SUPPORTED));
    log("written");
    assertThat(gaps()).isEqualTo(IDEAS);
    assertThat(statements.during(() -> fates.list(PageRequest.of(0, PART))))
        .isLessThan(MOST_STATEMENTS);
    log("listed");

    answer(process, feasible, Answer.FEASIBLE);
    for (int i = ON_BALLOT; i < IDEAS; i += PART) {
      answer(process, all.subList(i, i + PART), Answer.NOT_FEASIBLE);
    }
    log("answered");
    assertThat(gaps()).isEqualTo(ON_BALLOT);

    String round = voted(process, feasible);
    assertThat(gaps()).isEqualTo(FUNDED);
    List<String> promises =
        decisions.recordFunded(round, terms(Verdict.ACCEPT, Optional.of(today().plusDays(90))));
    log("decided");
    assertThat(promises).hasSize(FUNDED);
    assertThat(gaps()).isZero();
    promises.forEach(this::deliver);
    log("delivered");
    assertThat(gaps()).isZero();

    // the resident supports and wrote about the first: one notice of each change all the same
    int expected = (FUNDED + SUPPORTED) * CHANGES;
    await(() -> told().stream().filter(one -> one.startsWith("outcome ")).count() >= expected);
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
    log("told");
    List<String> told = told();
    assertThat(told.stream().filter(one -> one.startsWith("outcome "))).hasSize(expected);
    // each author of each answer, and whoever supported an idea
    assertThat(told.stream().filter(one -> one.contains("answer "))).hasSize(IDEAS + SUPPORTED);
    assertThat(new HashSet<>(told)).hasSameSizeAs(told);
  }

  private List<Long> authors() {
    List<Long> authors =
        IntStream.range(0, AUTHORS)
            .mapToObj(i -> ideas.newPerson("Author " + i))
            .peek(this::askForNoMail)
            .map(Person::id)
            .toList();
    ideas.enter(facilitator);
    return authors;
  }

  /** Their e-mails would keep the tests that follow waiting. */
  private void askForNoMail(Person person) {
    ideas.enter(person);
    choices.choose(
        choices.list().stream()
            .map(one -> new TopicChoice(one.topic(), true, MailPace.NONE))
            .toList());
    ideas.enter(facilitator);
  }

  private List<String> ideasOf(ProcessDetails process, List<Long> authors) {
    List<String> all = new ArrayList<>();
    while (all.size() < IDEAS) {
      all.addAll(probe.published(process, authors, PART, english("Idea")));
    }
    return all;
  }

  /** Supports ideas and writes twice about the first. */
  private void takePart(Person resident, List<String> references) {
    ideas.enter(resident);
    references.forEach(supports::support);
    for (int i = 0; i < 2; i++) {
      comments.write("proposal", references.get(0), Stance.FOR, "Yes " + i);
    }
    ideas.enter(facilitator);
  }

  private String voted(ProcessDetails process, List<String> feasible) {
    Map<String, Integer> costs = new LinkedHashMap<>();
    feasible.forEach(one -> costs.put(one, COST));
    String winners = String.join(",", feasible.subList(0, FUNDED));
    return outcomes.decided(process, costs, List.of(winners, winners, feasible.get(ON_BALLOT - 1)));
  }

  private void deliver(String promise) {
    for (org.folkmoot.outcomes.Stage to :
        List.of(org.folkmoot.outcomes.Stage.UNDER_WAY, org.folkmoot.outcomes.Stage.DELIVERED)) {
      deliveries.reach(
          promise,
          reader.find(promise).orElseThrow().version(),
          new StageForm(to, today(), LocalizedText.EMPTY));
    }
  }

  private void answer(ProcessDetails process, List<String> references, Answer answer) {
    Map<String, Long> seen = new LinkedHashMap<>();
    answers.list(process, references).forEach(one -> seen.put(one.reference(), one.version()));
    assertThat(answers.answer(process, seen, AnswerForm.of(answer, english("So."))).answered())
        .hasSameSizeAs(references);
  }

  private long gaps() {
    return fates.list(PageRequest.of(0, 1)).total();
  }

  /** Who was told of which change about what. */
  private List<String> told() {
    try {
      return inTransaction.call(
          () ->
              data.rows()
                  .createQuery(
                      "select n.topic, n.accountId, n.change from Notice n", Object[].class)
                  .getResultStream()
                  .map(row -> row[0] + " " + row[1] + " " + row[2])
                  .toList());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void log(String what) {
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    started = System.nanoTime();
    LOG.info(() -> IDEAS + " contributions, " + what + ": " + took.toMillis() + " ms");
  }
}
