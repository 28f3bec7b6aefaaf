package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.container.IdeaStage.english;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.councils.Council;
import org.folkmoot.journal.JournalFilter;
import org.folkmoot.journal.JournalService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.mail.LetterService;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.BulkAnswer;
import org.folkmoot.proposals.BulkAnswerService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One answer to many ideas: checked first, given as a whole, and told. */
@ExtendWith(ArquillianExtension.class)
class BulkAnswersIT {

  private static final AnswerForm YES = AnswerForm.of(Answer.FEASIBLE, english("Next year."));

  /** For fifty; 1.4 seconds were seen on two processors that did other work. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private Statements statements;
  @Inject private AnswerService answers;
  @Inject private BulkAnswerService bulk;
  @Inject private ProposalService proposals;
  @Inject private LetterService letters;
  @Inject private JournalService journal;

  private Council council;
  private Person facilitator;
  private ProcessDetails process;

  @BeforeEach
  void aProcessTakesIdeas() {
    council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    process = ideas.newProcess();
  }

  @Test
  void fiftyAreAnsweredInAMoment() {
    List<String> references = ideas.published(process, 50);
    long before = letters();
    Map<String, Long> seen = seen(references);

    long begun = System.nanoTime();
    BulkAnswer done = bulk.answer(process, seen, YES);
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);

    assertThat(done.answered()).isEqualTo(references);
    assertThat(done.leftOut()).isEmpty();
    assertThat(done.letters()).isEqualTo(50);
    assertThat(Patience.atLeast(5, () -> letters() - before))
        .as("one letter for each of five authors")
        .isEqualTo(5);
    assertThat(journal.list(JournalFilter.all(), PageRequest.of(0, 60)).rows())
        .filteredOn(entry -> entry.action().equals("proposals.journal.answered.FEASIBLE"))
        .hasSize(50);
    assertThat(bulk.list(process, references))
        .allSatisfy(one -> assertThat(one.answerText().main()).isEqualTo("Next year."));
    assertThat(taken).isLessThan(LONGEST);
  }

  @Test
  void whatDoesNotFitIsLeftOutAndSaidWhy() {
    Person author = ideas.newPerson("Ann");
    ideas.enter(author);
    String fine = ideas.published(process, "Fine", "");
    String same = ideas.published(process, "Same", "");
    String withdrawn = ideas.published(process, "Withdrawn", "");
    String changed = ideas.published(process, "Changed", "");
    String draft = proposals.draft(process.slug(), IdeaStage.form("Draft", ""));
    ideas.enter(facilitator);
    answers.answer(same, ideas.get(same).version(), YES);
    Map<String, Long> seen = seen(List.of(fine, same, withdrawn, changed));
    seen.put(draft, 1L);
    ideas.enter(author);
    proposals.withdraw(withdrawn, "No more.");
    proposals.change(
        changed, ideas.get(changed).version(), IdeaStage.form("Changed by its author", ""));
    ideas.enter(facilitator);

    BulkAnswer plan = bulk.check(process, seen, YES);

    assertThat(plan.answered()).containsExactly(fine);
    assertThat(plan.leftOut())
        .containsExactly(
            Map.entry(same, BulkAnswer.Why.SAME),
            Map.entry(withdrawn, BulkAnswer.Why.NOT_PUBLISHED),
            Map.entry(changed, BulkAnswer.Why.CHANGED),
            Map.entry(draft, BulkAnswer.Why.GONE));
    assertThat(ideas.get(fine).answered()).as("checking changes nothing").isFalse();
    assertThat(bulk.answer(process, seen, YES)).isEqualTo(plan);
    assertThat(ideas.get(fine).answer()).isEqualTo(Answer.FEASIBLE);
    assertThat(ideas.get(changed).answered()).isFalse();
  }

  @Test
  void costsStayAsTheyAre() {
    String reference = ideas.published(process, 1).get(0);
    Amount cost = new Amount(700_00, Currency.getInstance("GBP"));
    answers.answer(
        reference,
        ideas.get(reference).version(),
        new AnswerForm(
            Answer.UNDER_REVIEW, english("Wait."), Optional.of(cost), english("Roads team")));

    bulk.answer(process, seen(List.of(reference)), YES);

    assertThat(ideas.get(reference).answer()).isEqualTo(Answer.FEASIBLE);
    assertThat(ideas.get(reference).answerCost()).contains(cost);
    assertThat(ideas.get(reference).responsible().main()).isEqualTo("Roads team");
  }

  @Test
  void refusalsGiveReasonsAndTwoHundredAreTheMost() {
    Map<String, Long> seen = seen(ideas.published(process, 1));

    assertRefused(
        "proposals.rule.answerTextMissing",
        () -> bulk.check(process, seen, AnswerForm.of(Answer.NOT_FEASIBLE, LocalizedText.EMPTY)));
    Map<String, Long> many = new LinkedHashMap<>();
    IntStream.rangeClosed(1, 201).forEach(i -> many.put("P" + i, 0L));
    assertRefused("proposals.rule.tooManyAtOnce", () -> bulk.answer(process, many, YES));
  }

  @Test
  void onlyFacilitatorsOfTheProcessAnswer() {
    Map<String, Long> seen = seen(ideas.published(process, 1));
    ProcessDetails other = ideas.newProcess();

    assertThat(bulk.check(other, seen, YES).leftOut()).containsValue(BulkAnswer.Why.GONE);
    stage.enter(council, Role.MODERATOR, Role.ADMINISTRATOR);
    assertThatThrownBy(() -> bulk.answer(process, seen, YES)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> bulk.check(process, seen, YES)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> bulk.list(process, seen.keySet())).isInstanceOf(NotAllowed.class);
  }

  @Test
  void checkingTakesTheSameStatementsForManyAsForOne() throws Exception {
    List<String> references = ideas.published(process, 9);
    Map<String, Long> one = seen(references.subList(0, 1));
    Map<String, Long> all = seen(references);
    int few = statements.during(() -> bulk.check(process, one, YES));

    assertThat(statements.during(() -> bulk.check(process, all, YES))).isEqualTo(few);
  }

  private Map<String, Long> seen(Collection<String> references) {
    Map<String, Long> seen = new LinkedHashMap<>();
    for (ProposalDetails proposal : bulk.list(process, references)) {
      seen.put(proposal.reference(), proposal.version());
    }
    return seen;
  }

  private long letters() {
    return letters.counts().values().stream().mapToLong(Long::longValue).sum();
  }

  private static void assertRefused(String key, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, rule -> assertThat(rule.messageKey()).isEqualTo(key));
  }
}
