package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.councils.Council;
import org.folkmoot.journal.JournalFilter;
import org.folkmoot.journal.JournalService;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.kernel.RuleViolation;
import org.folkmoot.mail.LetterService;
import org.folkmoot.moderation.AppealService;
import org.folkmoot.moderation.CaseDetails;
import org.folkmoot.moderation.CaseFilter;
import org.folkmoot.moderation.ContentFile;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.ModerationLog;
import org.folkmoot.moderation.ModerationProbe;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.PauseDetails;
import org.folkmoot.moderation.PauseService;
import org.folkmoot.moderation.PublishedDecision;
import org.folkmoot.moderation.ReportDetails;
import org.folkmoot.moderation.ReportForm;
import org.folkmoot.moderation.ReportService;
import org.folkmoot.moderation.RuleService;
import org.folkmoot.moderation.Rules;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.proposals.ProposalState;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A text is reported, hidden by a rule, appealed against, shown again; each side is told. */
@ExtendWith(ArquillianExtension.class)
class ModerationIT {

  private static final String KIND = "proposal";
  private static final String PLACE = "198.51.100.7";
  private static final LocalizedText RULE = english("No insults");

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private Statements statements;
  @Inject private StrongSignIn signIns;
  @Inject private ProposalService proposals;
  @Inject private ProposalReader reader;
  @Inject private RuleService rules;
  @Inject private ReportService reports;
  @Inject private ModerationService moderation;
  @Inject private PauseService paused;
  @Inject private AppealService appeals;
  @Inject private ModerationLog log;
  @Inject private ModerationProbe probe;
  @Inject private ProcessService processes;
  @Inject private ProcessStateService processStates;
  @Inject private AccountService accounts;
  @Inject private DeletionService deletion;
  @Inject private LetterService letters;
  @Inject private JournalService journal;
  @Inject private Visitor visitor;
  @Resource private ManagedThreadFactory threads;

  private Council council;
  private Person administrator;
  private Person moderator;
  private Person author;
  private String process;
  private String reference;

  @BeforeEach
  void anIdeaIsPublished() {
    council = stage.newCouncil();
    administrator = stage.enter(council, Role.ADMINISTRATOR);
    moderator = stage.enter(council, Role.MODERATOR);
    LocalDate today = LocalDate.now(Clock.systemUTC());
    process =
        processes.create(
            new ProcessForm(
                english("Streets " + UUID.randomUUID()),
                english("About"),
                List.of(new PhaseSpan(PhaseKind.IDEAS, today.minusDays(5), today.plusDays(5)))),
            true);
    author = newPerson("Ann Author");
    enter(author);
    reference = published("You are all fools");
  }

  @Test
  void strangersAndPeopleReportAndModeratorsReadWhatTheySay() {
    nobody();
    reports.report(KIND, reference, new ReportForm(RULE, "", "", Locale.UK), PLACE);
    Person ben = newPerson("Ben Reporter");
    enter(ben);
    report("He calls us fools.");
    report("He calls all of us fools.");

    enter(moderator);
    ContentFile file = moderation.file(KIND, reference);
    assertThat(file.open().orElseThrow().reports()).isEqualTo(2);
    assertThat(file.reports())
        .extracting(ReportDetails::reporter, ReportDetails::note)
        .containsExactly(tuple("", ""), tuple("Ben Reporter", "He calls all of us fools."));
    assertThat(waiting()).extracting(CaseDetails::reference).containsExactly(reference);
    assertThat(reader.find(reference).orElseThrow().state()).isEqualTo(ProposalState.PUBLISHED);
  }

  @Test
  void aReportThatSaysNothingIsRefusedAndDraftsCannotBeReported() {
    String draft = proposals.draft(process, form("A draft"));
    nobody();

    assertRefused(
        "moderation.rule.noteMissing",
        () ->
            reports.report(
                KIND, reference, new ReportForm(LocalizedText.EMPTY, " ", "", Locale.UK), PLACE));
    assertThatThrownBy(
            () -> reports.report(KIND, draft, new ReportForm(RULE, "", "", Locale.UK), PLACE))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> reports.report("none", "1", new ReportForm(RULE, "", "", Locale.UK), PLACE))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsHiddenIsShownToNobodyWhoWouldReportIt() {
    nobody();
    assertThat(reports.get(KIND, reference).title()).isEqualTo("You are all fools");
    enter(moderator);
    hide(0);

    nobody();
    assertThatThrownBy(() -> reports.get(KIND, reference)).isInstanceOf(NotFound.class);
    assertRefused("moderation.rule.alreadyHidden", () -> report("Fools!"));
  }

  @Test
  void nothingOfAWithdrawnProcessIsReported() {
    stage.enter(council, Role.FACILITATOR);
    processStates.withdraw(process, english("By mistake"));

    nobody();
    assertThatThrownBy(() -> reports.get(KIND, reference)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> report("Fools!")).isInstanceOf(NotFound.class);
  }

  @Test
  void moderatorsAreRemindedOfWhatWaitsAndNotTwiceAtOnce() {
    enter(newPerson("Ben"));
    report("Fools!");
    Instant now = Clock.systemUTC().instant();
    long before = sent();

    probe.remind(now.plus(Duration.ofDays(1)));
    assertThat(sent()).isEqualTo(before);
    probe.remind(now.plus(Duration.ofDays(3)));
    assertThat(sent()).isEqualTo(before + 1);
    probe.remind(now.plus(Duration.ofDays(4)));
    assertThat(sent()).isEqualTo(before + 1);
    probe.remind(now.plus(Duration.ofDays(6)));
    assertThat(sent()).isEqualTo(before + 2);
  }

  @Test
  void reportsGoAYearAfterTheDecision() {
    enter(newPerson("Ben"));
    report("Fools!");
    Instant now = Clock.systemUTC().instant();
    assertThat(probe.removeOldReports(now.plus(Duration.ofDays(400)))).isZero();
    enter(moderator);
    moderation.decide(KIND, reference, Ruling.of(Decision.KEPT, LocalizedText.EMPTY));

    assertThat(probe.removeOldReports(now.plus(Duration.ofDays(364)))).isZero();
    assertThat(probe.removeOldReports(now.plus(Duration.ofDays(366)))).isOne();
  }

  @Test
  void oneNetworkCannotFloodTheModerators() {
    nobody();
    for (int i = 0; i < 60; i++) {
      report("Again " + i);
    }

    assertRefused("moderation.rule.tooManyReports", () -> report("Once more"));
  }

  @Test
  void manyReportAtOnceAndEachIsCounted() throws Exception {
    enter(newPerson("First"));
    report("First");
    CountDownLatch ready = new CountDownLatch(1);
    List<String> wrong = new CopyOnWriteArrayList<>();
    List<Thread> all =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    threads.newThread(
                        () -> {
                          try {
                            ready.await();
                            otherRequest.call(
                                council,
                                () -> {
                                  report("Number " + i);
                                  return true;
                                });
                          } catch (Exception e) {
                            wrong.add(e.toString());
                          }
                        }))
            .toList();
    all.forEach(Thread::start);
    ready.countDown();
    for (Thread thread : all) {
      thread.join(TimeUnit.SECONDS.toMillis(60));
    }

    assertThat(wrong).isEmpty();
    enter(moderator);
    ContentFile file = moderation.file(KIND, reference);
    assertThat(file.open().orElseThrow().reports()).isEqualTo(9);
    assertThat(file.reports()).hasSize(9);
  }

  @Test
  void aDecisionTellsItsAuthorAndThoseWhoReported() {
    nobody();
    reports.report(
        KIND, reference, new ReportForm(RULE, "", "stranger@example.org", Locale.UK), PLACE);
    enter(newPerson("Ben"));
    report("Fools!");
    long before = sent();

    enter(moderator);
    moderation.decide(
        KIND, reference, new Ruling(Decision.HIDDEN, RULE, english("Say it kindly."), 0));

    assertThat(sent()).isEqualTo(before + 3);
    assertThat(reader.find(reference).orElseThrow().hidden()).isTrue();
    assertThat(waiting()).isEmpty();
    enter(administrator);
    assertThat(journal.list(JournalFilter.all(), PageRequest.of(0, 1)).rows().get(0).action())
        .isEqualTo("moderation.journal.HIDDEN");
    assertRefused(
        "moderation.rule.decidedMeanwhile",
        () ->
            moderation.decide(
                KIND, reference, new Ruling(Decision.HIDDEN, RULE, LocalizedText.EMPTY, 0)));
  }

  @Test
  void whatBreaksNoRuleStaysAndTheReportersAreTold() {
    enter(newPerson("Ben"));
    report("I disagree.");
    long before = sent();

    enter(moderator);
    moderation.decide(KIND, reference, Ruling.of(Decision.KEPT, LocalizedText.EMPTY));

    assertThat(sent()).isEqualTo(before + 1);
    assertThat(reader.find(reference).orElseThrow().published()).isTrue();
    assertThat(decisions()).isEmpty();
    assertRefused(
        "moderation.rule.decidedMeanwhile",
        () -> moderation.decide(KIND, reference, Ruling.of(Decision.KEPT, LocalizedText.EMPTY)));
  }

  @Test
  void anAppealGoesToSomebodyElse() {
    enter(moderator);
    hide(0);
    enter(author);
    long id = log.findHidden(KIND, reference).orElseThrow().caseId();
    assertRefused("moderation.rule.appealMissing", () -> appeals.appeal(id, "  "));
    appeals.appeal(id, "It was a quotation.");
    assertRefused("moderation.rule.notAppealable", () -> appeals.appeal(id, "And again."));

    enter(moderator);
    assertRefused(
        "moderation.rule.sameModerator", () -> appeals.decide(id, true, LocalizedText.EMPTY));
    enter(administrator);
    assertThat(moderation.list(CaseFilter.APPEALS, PageRequest.of(0, 20)).rows()).hasSize(1);
    appeals.decide(id, true, english("It was."));

    assertThat(reader.find(reference).orElseThrow().published()).isTrue();
    assertThat(decisions()).extracting(PublishedDecision::standing).containsExactly("GRANTED");
    enter(author);
    assertThat(appeals.get(id).appealExplanation().main()).isEqualTo("It was.");
    assertRefused("moderation.rule.notAppealable", () -> appeals.appeal(id, "A second time."));
  }

  @Test
  void aRefusedAppealLeavesItHidden() {
    enter(moderator);
    hide(0);
    enter(author);
    long id = log.findHidden(KIND, reference).orElseThrow().caseId();
    appeals.appeal(id, "It was a quotation.");
    enter(administrator);

    appeals.decide(id, false, english("It was not."));

    assertThat(reader.find(reference).orElseThrow().hidden()).isTrue();
    assertThat(decisions()).extracting(PublishedDecision::standing).containsExactly("REFUSED");
    assertRefused(
        "moderation.rule.decidedMeanwhile", () -> appeals.decide(id, true, LocalizedText.EMPTY));
  }

  @Test
  void whoeverPausesReadsAndWritesAgainLater() {
    enter(moderator);
    hide(7);
    enter(author);

    assertRefused("moderation.rule.paused", () -> proposals.draft(process, form("Another")));

    assertThatThrownBy(() -> paused.list()).isInstanceOf(NotAllowed.class);
    enter(moderator);
    assertThat(paused.list())
        .extracting(PauseDetails::name, PauseDetails::reference)
        .containsExactly(tuple("Ann Author", reference));
    assertThat(moderation.file(KIND, reference).pausedUntil()).isPresent();
    moderation.endPause(KIND, reference);
    assertThat(paused.list()).isEmpty();
    enter(author);
    assertThat(proposals.draft(process, form("Another"))).startsWith("P");
  }

  @Test
  void onlyModeratorsOfTheProcessDecide() {
    enter(moderator);
    hide(0);
    long id = log.findHidden(KIND, reference).orElseThrow().caseId();
    Ruling shown = Ruling.of(Decision.SHOWN, LocalizedText.EMPTY);
    enter(newPerson("Resident"));

    assertThatThrownBy(() -> moderation.decide(KIND, reference, shown))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> moderation.file(KIND, reference)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> moderation.endPause(KIND, reference)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> appeals.decide(id, true, LocalizedText.EMPTY))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> appeals.get(id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rules.choose(RULE, 0)).isInstanceOf(NotAllowed.class);
    assertThat(moderation.list(CaseFilter.ALL, PageRequest.of(0, 20)).rows()).isEmpty();
  }

  @Test
  void anotherCouncilSeesNothing() {
    enter(newPerson("Ben"));
    report("Fools!");
    Council other = stage.newCouncil();

    assertThat(
            otherRequest.call(
                other,
                () -> {
                  stage.enter(other, Role.ADMINISTRATOR, Role.MODERATOR);
                  return moderation.list(CaseFilter.ALL, PageRequest.of(0, 20)).total();
                }))
        .isZero();
    assertThatThrownBy(() -> otherRequest.call(other, () -> moderation.file(KIND, reference).own()))
        .hasRootCauseInstanceOf(NotFound.class);
  }

  @Test
  void nobodyDecidesAboutTheirOwnText() {
    Person both = stage.enter(council, Role.MODERATOR);
    String own = published("My own");

    assertRefused(
        "moderation.rule.ownText",
        () ->
            moderation.decide(
                KIND, own, new Ruling(Decision.HIDDEN, RULE, LocalizedText.EMPTY, 0)));
    assertThat(moderation.file(KIND, own).own()).isTrue();
    assertThat(both.isStaff()).isTrue();
  }

  @Test
  void theRulesAreASuggestionUntilTheCouncilChooses() {
    Rules suggested = rules.get();
    assertThat(suggested.chosen()).isFalse();
    assertThat(suggested.list()).hasSize(5);
    enter(administrator);
    assertRefused("moderation.rule.ruleMissing", () -> rules.choose(english(" \n "), 0));
    assertRefused("moderation.rule.tooManyRules", () -> rules.choose(english("a\n".repeat(13)), 0));
    assertRefused("moderation.rule.longRule", () -> rules.choose(english("a".repeat(201)), 0));

    rules.choose(english("Be kind\n\n  Stay on the subject  "), suggested.version());

    Rules chosen = rules.get();
    assertThat(chosen.chosen()).isTrue();
    assertThat(chosen.list())
        .extracting(LocalizedText::main)
        .containsExactly("Be kind", "Stay on the subject");
    assertThatThrownBy(() -> rules.choose(english("Other"), suggested.version()))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void whatItsAuthorTookBackCanStillBeClosed() {
    enter(newPerson("Ben"));
    report("Fools!");
    enter(author);
    proposals.withdraw(reference, "I was angry.");

    enter(moderator);
    assertThat(moderation.file(KIND, reference).content()).isEmpty();
    moderation.decide(KIND, reference, Ruling.of(Decision.KEPT, LocalizedText.EMPTY));
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whoGoesIsForgottenInReportsAndDecisions() {
    Person ben = newPerson("Ben");
    enter(ben);
    report("Fools!");
    deletion.deleteOwn();
    enter(moderator);
    assertThat(moderation.file(KIND, reference).reports())
        .extracting(ReportDetails::reporter)
        .containsExactly("");
    hide(30);
    enter(author);

    deletion.deleteOwn();

    enter(moderator);
    assertThat(moderation.file(KIND, reference).pausedUntil()).isEmpty();
    assertThat(decisions()).hasSize(1);
  }

  @Test
  void aQueueTakesTheSameStatementsHoweverLongItIs() throws Exception {
    nobody();
    report("One");
    enter(moderator);
    int few = statements.during(this::waiting);
    enter(author);
    for (int i = 0; i < 6; i++) {
      String more = published("More " + i);
      nobody();
      reports.report(KIND, more, new ReportForm(RULE, "", "", Locale.UK), PLACE);
      enter(author);
    }
    enter(moderator);

    assertThat(statements.during(this::waiting)).isEqualTo(few);
    assertThat(waiting()).hasSize(7);
  }

  private void hide(int pauseDays) {
    moderation.decide(
        KIND, reference, new Ruling(Decision.HIDDEN, RULE, LocalizedText.EMPTY, pauseDays));
  }

  private void report(String note) {
    reports.report(
        KIND, reference, new ReportForm(LocalizedText.EMPTY, note, "", Locale.UK), PLACE);
  }

  private List<CaseDetails> waiting() {
    return moderation.list(CaseFilter.WAITING, PageRequest.of(0, 20)).rows();
  }

  private List<PublishedDecision> decisions() {
    return log.list(PageRequest.of(0, 20)).rows();
  }

  private String published(String title) {
    String published = proposals.draft(process, form(title));
    proposals.publish(published);
    return published;
  }

  private static ProposalForm form(String title) {
    return new ProposalForm(
        english(title), english("Because."), Optional.empty(), "", Optional.empty());
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

  private void enter(Person person) {
    signIns.enter(visitor, person.id());
  }

  private void nobody() {
    visitor.enter(Optional.empty());
  }

  private long sent() {
    Person before = visitor.requirePerson();
    enter(administrator);
    long sent = letters.counts().values().stream().mapToLong(Long::longValue).sum();
    enter(before);
    return sent;
  }

  private static void assertRefused(String key, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            RuleViolation.class, rule -> assertThat(rule.messageKey()).isEqualTo(key));
  }
}
