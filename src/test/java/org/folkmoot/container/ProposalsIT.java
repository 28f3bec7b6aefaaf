package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.UniqueViolation;
import org.folkmoot.journal.JournalFilter;
import org.folkmoot.journal.JournalService;
import org.folkmoot.journal.RecordedEvent;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.mail.LetterService;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.proposals.Answer;
import org.folkmoot.proposals.AnswerForm;
import org.folkmoot.proposals.AnswerService;
import org.folkmoot.proposals.ProposalDetails;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.proposals.ProposalSort;
import org.folkmoot.proposals.ProposalState;
import org.folkmoot.proposals.SupportService;
import org.folkmoot.residents.RegisterFacts;
import org.folkmoot.residents.VerificationService;
import org.folkmoot.residents.register.RegisterArchive;
import org.folkmoot.residents.register.RegisterService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a proposal: drafted, published, changed, supported, answered, hidden, taken back. */
@ExtendWith(ArquillianExtension.class)
class ProposalsIT {

  private static final LocalizedText RULE = english("No phone numbers");
  private static final LocalizedText NOTE = english("It has a phone number of somebody.");

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private Statements statements;
  @Inject private StrongSignIn signIns;
  @Inject private ProposalService proposals;
  @Inject private ProposalReader reader;
  @Inject private SupportService supports;
  @Inject private AnswerService answers;
  @Inject private ModerationService moderation;
  @Inject private ProcessService processes;
  @Inject private ProcessStateService processStates;
  @Inject private AccountService accounts;
  @Inject private RegisterArchive registers;
  @Inject private RegisterService register;
  @Inject private VerificationService verifications;
  @Inject private DeletionService deletion;
  @Inject private LetterService letters;
  @Inject private JournalService journal;
  @Inject private Visitor visitor;
  @Resource private ManagedThreadFactory threads;

  private Council council;
  private Person facilitator;
  private Person author;
  private String process;

  @BeforeEach
  void aProcessTakesIdeas() {
    council = stage.newCouncil();
    facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    LocalDate today = LocalDate.now(Clock.systemUTC());
    process = newProcess(today.minusDays(5), today.plusDays(5));
    author = newPerson("Ann Author");
    enter(author);
  }

  @Test
  void aDraftIsSeenByItsAuthorOnlyAndAPublishedOneByEverybody() {
    String reference = proposals.draft(process, form("A bench", "To sit on."));
    assertThat(reader.find(reference)).isPresent();
    enter(newPerson("Other"));
    assertThat(reader.find(reference)).isEmpty();
    assertThatThrownBy(() -> proposals.publish(reference)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> answers.get(reference)).isInstanceOf(NotFound.class);

    enter(author);
    proposals.publish(reference);
    visitor.enter(Optional.empty());

    ProposalDetails found = reader.find(reference).orElseThrow();
    assertThat(found.author()).isEqualTo("Ann Author");
    assertThat(found.state()).isEqualTo(ProposalState.PUBLISHED);
    assertThat(list(ProposalFilter.ALL)).extracting(ProposalDetails::reference).contains(reference);
    assertThat(otherRequest.call(stage.newCouncil(), () -> reader.find(reference).isPresent()))
        .isFalse();
  }

  @Test
  void nothingIsDraftedOrPublishedOutsideThePhase() {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    String reference = proposals.draft(process, form("A bench", "To sit on."));
    String over = newProcess(today.minusDays(9), today.minusDays(2));
    String ahead = newProcess(today.plusDays(2), today.plusDays(9));

    assertRefused("proposals.rule.notOpen.OVER", () -> proposals.draft(over, form("A", "b")));
    assertRefused("proposals.rule.notOpen.AHEAD", () -> proposals.draft(ahead, form("A", "b")));
    assertRefused(
        "proposals.rule.notOpen.NEVER", () -> proposals.draft(stage.newProcess(), form("A", "b")));
    enter(facilitator);
    processStates.archive(process);
    enter(author);
    assertRefused("proposals.rule.notOpen.NOT_RUNNING", () -> proposals.publish(reference));
  }

  @Test
  void anAuthorChangesAndTheEarlierTextStays() {
    String reference = published("A bench", "To sit on.");
    ProposalDetails first = reader.find(reference).orElseThrow();

    proposals.change(reference, first.version(), form("Two benches", "To sit on."));

    assertThat(reader.listEarlierTexts(reader.find(reference).orElseThrow()))
        .singleElement()
        .satisfies(text -> assertThat(text.title().main()).isEqualTo("A bench"));
    assertThatThrownBy(
            () -> proposals.change(reference, first.version(), form("Three", "To sit on.")))
        .isInstanceOf(ChangedMeanwhile.class);
    enter(facilitator);
    ProposalDetails second = reader.find(reference).orElseThrow();
    answers.answer(reference, second.version(), AnswerForm.of(Answer.FEASIBLE, english("Yes.")));
    enter(author);
    long version = reader.find(reference).orElseThrow().version();
    assertRefused(
        "proposals.rule.answered", () -> proposals.change(reference, version, form("A", "b")));
  }

  @Test
  void aTextIsNeededToPublishAndAReasonToTakeBack() {
    String reference = proposals.draft(process, form("A bench", ""));
    assertRefused("proposals.rule.textMissing", () -> proposals.publish(reference));

    String other = published("A tree", "For shade.");
    assertRefused("proposals.rule.reasonMissing", () -> proposals.withdraw(other, " "));
    proposals.withdraw(other, "Somebody planted one.");

    assertThat(reader.find(other).orElseThrow().reason()).isEqualTo("Somebody planted one.");
    assertRefused("proposals.rule.notPublished", () -> proposals.withdraw(other, "again"));
    proposals.discard(reference);
    assertThat(reader.find(reference)).isEmpty();
    assertThatThrownBy(() -> proposals.discard(other)).isInstanceOf(NotFound.class);
  }

  @Test
  void residentsSupportOnceAndTakeItBack() {
    String reference = published("A bench", "To sit on.");
    assertRefused("proposals.rule.own", () -> supports.support(reference));
    enter(newPerson("Not verified"));
    assertRefused("processes.rule.notAdmitted.RESIDENTS", () -> supports.support(reference));

    Person ben = residents(1).get(0);
    enter(ben);
    long version = reader.find(reference).orElseThrow().version();
    supports.support(reference);
    supports.support(reference);
    assertThat(reader.find(reference).orElseThrow().supports()).isOne();
    assertThat(reader.find(reference).orElseThrow().version())
        .as("a support is no change that its author or the council must hear of")
        .isEqualTo(version);
    assertThat(supports.isSupporter(reader.find(reference).orElseThrow())).isTrue();

    supports.takeBack(reference);
    supports.takeBack(reference);
    assertThat(reader.find(reference).orElseThrow().supports()).isZero();
  }

  /** One truth: however many click at once and twice, the number is that of the rows. */
  @Test
  void manySupportAtOnceAndEachCountsOnce() throws Exception {
    String reference = published("A bench", "To sit on.");
    List<Person> all = residents(8);
    List<Exception> failures = new CopyOnWriteArrayList<>();
    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(2 * all.size());
    for (Person person : all) {
      for (int twice = 0; twice < 2; twice++) {
        threads
            .newThread(
                () -> {
                  try {
                    start.await();
                    otherRequest.here(council, () -> supportAs(person, reference));
                  } catch (Exception e) {
                    failures.add(e);
                  } finally {
                    done.countDown();
                  }
                })
            .start();
      }
    }
    start.countDown();

    assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(reader.find(reference).orElseThrow().supports()).isEqualTo(8);
    assertThat(failures)
        .as("the second of two clicks may learn that it is done already")
        .allSatisfy(
            failure ->
                assertThat(UniqueViolation.find(failure))
                    .map(UniqueViolation::table)
                    .contains("proposal_support"));
  }

  private boolean supportAs(Person person, String reference) {
    enter(person);
    supports.support(reference);
    return true;
  }

  @Test
  void theAnswerIsToldAndRecorded() {
    String reference = published("A bench", "To sit on.");
    long version = reader.find(reference).orElseThrow().version();
    assertThatThrownBy(
            () ->
                answers.answer(
                    reference, version, AnswerForm.of(Answer.ACCEPTED, LocalizedText.EMPTY)))
        .isInstanceOf(NotAllowed.class);

    enter(facilitator);
    long letter = sent();
    assertRefused(
        "proposals.rule.answerTextMissing",
        () ->
            answers.answer(
                reference, version, AnswerForm.of(Answer.NOT_FEASIBLE, LocalizedText.EMPTY)));
    answers.answer(reference, version, AnswerForm.of(Answer.NOT_FEASIBLE, english("No room.")));

    ProposalDetails answered = reader.find(reference).orElseThrow();
    assertThat(answered.answer()).isEqualTo(Answer.NOT_FEASIBLE);
    assertThat(answered.answerText().main()).isEqualTo("No room.");
    assertThat(Patience.atLeast(letter + 1, this::sent)).isEqualTo(letter + 1);
    assertThat(lastEvent().action()).isEqualTo("proposals.journal.answered.NOT_FEASIBLE");
  }

  @Test
  void aHiddenOneShowsItsRuleAndNothingElse() {
    String reference = published("A bench", "Call 01234 and ask for Bob.");
    enter(stage.enter(council, Role.MODERATOR));
    moderation.decide("proposal", reference, new Ruling(Decision.HIDDEN, RULE, NOTE, 0));
    assertThat(reader.find(reference).orElseThrow().title().main()).isEqualTo("A bench");

    visitor.enter(Optional.empty());
    ProposalDetails seen = reader.find(reference).orElseThrow();
    assertThat(seen.toString()).doesNotContain("bench", "Bob", "Ann");
    assertThat(reader.findHiddenNote(seen).orElseThrow().rule()).isEqualTo(RULE);
    assertThat(reader.listEarlierTexts(seen)).isEmpty();
    assertThat(list(ProposalFilter.ALL)).isEmpty();

    enter(facilitator);
    moderation.decide("proposal", reference, Ruling.of(Decision.SHOWN, LocalizedText.EMPTY));
    assertThat(list(ProposalFilter.ALL)).hasSize(1);
  }

  @Test
  void residentsSeeNoListOfStaff() {
    enter(newPerson("Resident"));

    assertThatThrownBy(() -> answers.list(details(), ProposalFilter.ALL, PageRequest.of(0, 20)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void wordsAreFoundWithoutAccentsAndSignsMeanThemselves() {
    String welsh = published("Meinciau i Siôn", "Ger y tŷ.");
    String percent = published("100% shade", "Trees_and more.");

    assertThat(references(new ProposalFilter("sion ty", 0, Optional.empty(), ProposalSort.NEWEST)))
        .containsExactly(welsh);
    assertThat(references(new ProposalFilter("100%", 0, Optional.empty(), ProposalSort.NEWEST)))
        .containsExactly(percent);
    assertThat(references(new ProposalFilter("%", 0, Optional.empty(), ProposalSort.SUPPORTS)))
        .containsExactly(percent);
    assertThat(references(new ProposalFilter("_", 0, Optional.empty(), ProposalSort.NEWEST)))
        .containsExactly(percent);
    assertThat(
            references(
                new ProposalFilter("", 0, Optional.of(Answer.ACCEPTED), ProposalSort.NEWEST)))
        .isEmpty();
  }

  @Test
  void programsReadOnWhereTheyStopped() {
    String one = published("One", "b");
    String two = published("Two", "b");
    String three = published("Three", "b");
    Person ben = residents(1).get(0);
    enter(ben);
    supports.support(one);

    assertThat(reader.listAfter(details(), ProposalFilter.ALL, three, 5))
        .extracting(ProposalDetails::reference)
        .containsExactly(two, one);
    ProposalFilter supported = new ProposalFilter("", 0, Optional.empty(), ProposalSort.SUPPORTS);
    assertThat(references(supported)).containsExactly(one, three, two);
    assertThat(reader.listAfter(details(), supported, one, 1))
        .extracting(ProposalDetails::reference)
        .containsExactly(three);
    assertThatThrownBy(() -> reader.listAfter(details(), ProposalFilter.ALL, "P999999", 5))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aListTakesTheSameStatementsHoweverLongItIs() throws Exception {
    published("One", "b");
    int few = statements.during(() -> list(ProposalFilter.ALL));
    for (int i = 0; i < 9; i++) {
      published("More " + i, "b");
    }

    assertThat(statements.during(() -> list(ProposalFilter.ALL))).isEqualTo(few);
  }

  @Test
  void whoGoesTakesDraftsAndSupportsAlongAndLeavesTexts() {
    String draft = proposals.draft(process, form("A draft", "b"));
    String reference = published("A bench", "To sit on.");
    Person ben = residents(1).get(0);
    enter(ben);
    supports.support(reference);
    deletion.deleteOwn();
    enter(author);
    assertThat(reader.find(reference).orElseThrow().supports()).isZero();

    deletion.deleteOwn();

    visitor.enter(Optional.empty());
    ProposalDetails left = reader.find(reference).orElseThrow();
    assertThat(left.author()).isEmpty();
    assertThat(left.authorId()).isZero();
    assertThat(reader.find(draft)).isEmpty();
  }

  @Test
  void nobodyFloodsAProcess() {
    for (int i = 0; i < 10; i++) {
      published("Idea " + i, "b");
    }
    String eleventh = proposals.draft(process, form("Eleventh", "b"));
    assertRefused("proposals.rule.tooManyToday", () -> proposals.publish(eleventh));
    for (int i = 0; i < 19; i++) {
      proposals.draft(process, form("Draft " + i, "b"));
    }
    assertRefused(
        "proposals.rule.tooManyDrafts", () -> proposals.draft(process, form("One more", "b")));
  }

  private String newProcess(LocalDate first, LocalDate last) {
    return processes.create(
        new ProcessForm(
            english("Streets " + UUID.randomUUID()),
            english("About"),
            List.of(new PhaseSpan(PhaseKind.IDEAS, first, last))),
        true);
  }

  private ProcessDetails details() {
    return processes.find(process).orElseThrow();
  }

  private List<ProposalDetails> list(ProposalFilter filter) {
    return reader.list(details(), filter, PageRequest.of(0, 20)).rows();
  }

  private List<String> references(ProposalFilter filter) {
    return list(filter).stream().map(ProposalDetails::reference).toList();
  }

  private String published(String title, String body) {
    String reference = proposals.draft(process, form(title, body));
    proposals.publish(reference);
    return reference;
  }

  private static ProposalForm form(String title, String body) {
    return new ProposalForm(english(title), english(body), Optional.empty(), "", Optional.empty());
  }

  private static LocalizedText english(String text) {
    return LocalizedText.of(Locale.UK, text);
  }

  private Person newPerson(String name) {
    return accounts.open(
        UUID.randomUUID() + "@example.org",
        name,
        "correct horse battery",
        EnumSet.noneOf(Role.class));
  }

  /** So many people who have shown to live here. */
  private List<Person> residents(int number) {
    Person before = visitor.requirePerson();
    StringBuilder file = new StringBuilder("reference,name,date of birth,postcode,ward\n");
    for (int i = 1; i <= number; i++) {
      file.append(
          String.format(
              Locale.ROOT,
              "R%d,Ben Number%s,1990-01-0%d,CF10 1AA,Riverside%n",
              i,
              "x".repeat(i),
              i));
    }
    registers.load(
        facilitator.id(), "register.csv", file.toString().getBytes(StandardCharsets.UTF_8));
    enter(facilitator);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (register.size() < number && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    List<Person> found = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      Person person = newPerson("Resident " + i);
      verifications.match(
          person.id(),
          RegisterFacts.parse("Ben Number" + "x".repeat(i), "1990-01-0" + i, "CF10 1AA")
              .orElseThrow());
      found.add(person);
    }
    enter(before);
    return found;
  }

  private void enter(Person person) {
    signIns.enter(visitor, person.id());
  }

  private long sent() {
    return letters.counts().values().stream().mapToLong(Long::longValue).sum();
  }

  private RecordedEvent lastEvent() {
    return journal.list(JournalFilter.all(), PageRequest.of(0, 1)).rows().get(0);
  }

  private static void assertRefused(String key, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, rule -> assertThat(rule.messageKey()).isEqualTo(key));
  }
}
