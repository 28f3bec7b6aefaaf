package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.ballots.VoterDevice;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.mail.LetterService;
import org.folkmoot.notifications.ChoiceService;
import org.folkmoot.notifications.MailPace;
import org.folkmoot.notifications.TopicChoice;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.Audiences;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.throttles.TooManyTries;
import org.folkmoot.votes.AlarmDetails;
import org.folkmoot.votes.AlarmForm;
import org.folkmoot.votes.AlarmService;
import org.folkmoot.votes.AnnouncementService;
import org.folkmoot.votes.BallotBoxService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;
import org.folkmoot.votes.ExtensionDetails;
import org.folkmoot.votes.ExtensionService;
import org.folkmoot.votes.PublicLogService;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.RegistrarService;
import org.folkmoot.votes.ReminderService;
import org.folkmoot.votes.SecondPersonService;
import org.folkmoot.votes.VoteRefusal;
import org.folkmoot.votes.VotesProbe;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to a vote on its way: a later end, letters to voters, reports of them. */
@ExtendWith(ArquillianExtension.class)
class VoteCourseIT {

  @Inject private Stage stage;
  @Inject private ElectionService elections;
  @Inject private ExtensionService extensions;
  @Inject private ReminderService reminders;
  @Inject private AnnouncementService announcements;
  @Inject private SecondPersonService secondPeople;
  @Inject private AlarmService alarms;
  @Inject private RegistrarService registrar;
  @Inject private BallotBoxService box;
  @Inject private PublicLogService logs;
  @Inject private ProcessService processes;
  @Inject private AccountService accounts;
  @Inject private ChoiceService choices;
  @Inject private LetterService letters;
  @Inject private VotesProbe probe;
  @Inject private StrongSignIn signIns;
  @Inject private Visitor visitor;
  @Inject private Clock clock;

  private Person first;
  private Person second;
  private Person administrator;
  private String process;

  @BeforeEach
  void aProcessForEverybody() {
    Council council = stage.newCouncil();
    administrator = stage.enter(council, Role.ADMINISTRATOR);
    second = stage.enter(council, Role.FACILITATOR);
    first = stage.enter(council, Role.FACILITATOR);
    LocalDate today = LocalDate.now(clock);
    ProcessForm about =
        new ProcessForm(
            text("High Street"),
            text("About"),
            List.of(new PhaseSpan(PhaseKind.VOTE, today.minusDays(1), today.plusDays(5))));
    process =
        processes.create(
            about.admitting(new Audiences(Map.of(Activity.VOTE, Audience.EVERYBODY))), true);
  }

  private static LocalizedText text(String english) {
    return LocalizedText.of(Locale.UK, english);
  }

  private String draft() {
    as(first);
    Instant now = clock.instant();
    return elections.draft(
        process,
        new ElectionForm(
            text("The vote"),
            LocalizedText.EMPTY,
            now.minusSeconds(60),
            now.plus(Duration.ofHours(1)),
            "",
            0,
            List.of(QuestionForm.of(QuestionKind.YES_NO, text("Close it?"), true, List.of()))));
  }

  private String open() {
    String slug = draft();
    as(second);
    elections.confirm(slug, get(slug).version());
    probe.catchUp();
    assertThat(get(slug).state()).isEqualTo(ElectionState.OPEN);
    return slug;
  }

  private void as(Person person) {
    signIns.enter(visitor, person.id());
  }

  private ElectionDetails get(String slug) {
    return elections.find(slug).orElseThrow();
  }

  private Person newPerson() {
    return accounts.open(
        UUID.randomUUID() + "@example.org", "Voter", "correct horse battery", Set.of());
  }

  private long ask(String slug, Duration later) {
    as(first);
    extensions.ask(slug, get(slug).closesAt().plus(later), text("The desk was shut"));
    return extensions.findWaiting(get(slug)).orElseThrow().id();
  }

  private static void assertRefused(Runnable action, String rule) {
    assertThatThrownBy(action::run)
        .isInstanceOf(VoteRefusal.class)
        .hasMessageContaining("votes.rule." + rule);
  }

  @Test
  void theEndMovesWhenASecondPersonConfirmsIt() {
    String slug = open();
    Instant end = get(slug).closesAt();
    int before = letters.listTo(second.email()).size();

    long asked = ask(slug, Duration.ofHours(2));

    assertThat(get(slug).closesAt()).isEqualTo(end);
    assertThat(letters.listTo(second.email())).hasSize(before + 1);
    assertThat(letters.listTo(administrator.email())).isNotEmpty();
    assertThat(extensions.isConfirmable(get(slug))).isFalse();
    assertRefused(() -> extensions.confirm(slug, asked), "extensionNeedsAnother");
    assertRefused(() -> extensions.ask(slug, end.plusSeconds(9), text("again")), "extensionWaits");

    as(second);
    assertThat(extensions.isConfirmable(get(slug))).isTrue();
    extensions.confirm(slug, asked);

    Instant moved = end.plus(Duration.ofHours(2));
    assertThat(get(slug).closesAt()).isEqualTo(moved);
    assertThat(probe.lines(slug).get(1)).startsWith("extended|1|").contains("|" + moved + "|");
    assertThat(extensions.listConfirmed(get(slug)))
        .extracting(ExtensionDetails::endedAt, ExtensionDetails::closesAt)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(end, moved));
    assertRefused(() -> extensions.confirm(slug, asked), "wrongState");
    assertThat(extensions.findWaiting(get(slug))).isEmpty();
  }

  @Test
  void anEndIsNeverEarlierAndNeedsAReason() {
    String slug = open();
    as(first);
    Instant end = get(slug).closesAt();

    assertRefused(() -> extensions.ask(slug, end, text("no")), "notLater");
    assertRefused(() -> extensions.ask(slug, end.minusSeconds(1), text("no")), "notLater");
    assertRefused(
        () -> extensions.ask(slug, end.plus(Duration.ofDays(93)), text("no")), "muchLater");
    assertRefused(
        () -> extensions.ask(slug, end.plusSeconds(60), LocalizedText.EMPTY), "reasonMissing");
    as(newPerson());
    assertThatThrownBy(() -> extensions.ask(slug, end.plusSeconds(60), text("no")))
        .isInstanceOf(NotAllowed.class);
    String draft = draft();
    assertRefused(
        () -> extensions.ask(draft, get(draft).closesAt().plusSeconds(60), text("no")),
        "endIsPast");
  }

  @Test
  void afterTheOldEndItIsTooLateToConfirm() {
    String slug = open();
    long asked = ask(slug, Duration.ofHours(2));
    probe.end(slug);

    as(second);
    assertRefused(() -> extensions.confirm(slug, asked), "endIsPast");
    assertThat(extensions.isConfirmable(get(slug))).isFalse();
    probe.catchUp(slug);
    assertThat(get(slug).state()).isNotEqualTo(ElectionState.OPEN);
    assertRefused(() -> extensions.confirm(slug, asked), "endIsPast");
    as(first);
    assertRefused(
        () -> extensions.ask(slug, clock.instant().plus(Duration.ofDays(1)), text("no")),
        "endIsPast");
  }

  @Test
  void aRequestIsTakenBackAndAnotherOneHolds() {
    String slug = open();
    long asked = ask(slug, Duration.ofHours(2));
    extensions.takeBack(slug, asked);
    assertRefused(() -> extensions.takeBack(slug, asked), "wrongState");
    long again = ask(slug, Duration.ofHours(3));
    Instant end = get(slug).closesAt();

    as(second);
    assertRefused(() -> extensions.confirm(slug, asked), "wrongState");
    extensions.confirm(slug, again);

    assertThat(get(slug).closesAt()).isEqualTo(end.plus(Duration.ofHours(3)));
  }

  /** A ballot of the last second of the old end, and one after it, both before the new end. */
  @Test
  void theBoxTakesBallotsWithoutAGap() throws Exception {
    String slug = open();
    probe.endAt(slug, clock.instant().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS));
    Instant old = get(slug).closesAt();
    Person voter = newPerson();
    VoterDevice device =
        new VoterDevice(logs.frozen(slug).record(), logs.frozen(slug).registrarKeys().get(0));
    as(voter);
    var signature =
        device.finish(registrar.sign(slug, List.of(device.blinded())).signatures().get(0));
    long asked = ask(slug, Duration.ofHours(1));
    as(second);
    extensions.confirm(slug, asked);
    visitor.enter(Optional.empty());

    int taken = 0;
    while (clock.instant().isBefore(old.plusSeconds(1))) {
      box.cast(slug, device.ballot(List.of(List.of(0, 1, 0))), List.of(signature));
      taken++;
    }
    probe.catchUp(slug);

    assertThat(get(slug).state()).isEqualTo(ElectionState.OPEN);
    assertThat(taken).isPositive();
    assertThat(probe.lines(slug)).hasSize(2 + taken);
  }

  private int lettersTo(Person person, int wanted) {
    Patience.atLeast(wanted, () -> letters.listTo(person.email()).size());
    return letters.listTo(person.email()).size();
  }

  @Test
  void whoAskedForNothingIsRemindedOnceAndWhoeverWantsNoLettersIsNot() {
    Person waiting = newPerson();
    Person served = newPerson();
    Person silent = newPerson();
    String slug = open();
    as(silent);
    choices.choose(List.of(new TopicChoice("vote-reminder", true, MailPace.NONE)));
    as(served);
    VoterDevice device =
        new VoterDevice(logs.frozen(slug).record(), logs.frozen(slug).registrarKeys().get(0));
    registrar.sign(slug, List.of(device.blinded()));
    visitor.enter(Optional.empty());

    probe.remind();
    assertThat(letters.listTo(waiting.email())).as("a vote of an hour has no reminder").isEmpty();
    probe.openedAt(slug, clock.instant().minus(Duration.ofHours(40)));
    probe.remind();
    probe.remind();

    assertThat(lettersTo(waiting, 1)).isEqualTo(1);
    assertThat(reminders.of(get(slug).id()).told()).isTrue();
    assertThat(letters.listTo(served.email())).isEmpty();
    assertThat(letters.listTo(silent.email())).isEmpty();
    as(first);
    assertRefused(() -> reminders.choose(slug, 1), "wrongState");
  }

  @Test
  void aReminderCanBeSwitchedOff() {
    Person waiting = newPerson();
    String slug = open();
    as(first);
    reminders.choose(slug, 0);
    assertRefused(() -> reminders.choose(slug, 4), "numberWrong");
    probe.openedAt(slug, clock.instant().minus(Duration.ofHours(40)));

    probe.remind();

    assertThat(reminders.of(get(slug).id())).isEqualTo(new ReminderService.Reminder(0, false));
    assertThat(letters.listTo(waiting.email())).isEmpty();
  }

  @Test
  void anAnnouncementGoesOutOnce() {
    Person voter = newPerson();
    String slug = open();
    as(first);
    String token = UUID.randomUUID().toString();

    announcements.send(slug, text("The desk is open until eight."), token);

    assertRefused(() -> announcements.send(slug, text("The desk"), token), "isSent");
    assertRefused(() -> announcements.send(slug, text(" "), "other"), "textMissing");
    assertThat(lettersTo(voter, 1)).isEqualTo(1);
    assertThat(announcements.list(get(slug))).hasSize(1);
    String draft = draft();
    assertRefused(() -> announcements.send(draft, text("x"), "t"), "wrongState");
  }

  @Test
  void possibleSecondPeopleAreAskedOnceForEachVersion() {
    String slug = draft();
    int before = letters.listTo(second.email()).size();
    long version = get(slug).version();

    assertThat(secondPeople.ask(slug, version)).isEqualTo(2);

    assertThat(letters.listTo(second.email())).hasSize(before + 1);
    assertThat(letters.listTo(first.email())).isEmpty();
    assertRefused(() -> secondPeople.ask(slug, version), "isSent");
    elections.change(slug, version, ElectionForm.of(get(slug)));
    assertThat(secondPeople.findAskedAt(get(slug))).isEmpty();
    elections.deleteDraft(slug);
    assertThat(elections.find(slug)).isEmpty();
  }

  @Test
  void aReportIsKeptWithoutAnAccountAndSettled() {
    String slug = open();
    as(newPerson());
    String from = "192.0.2." + (System.nanoTime() % 200);
    AlarmForm form = new AlarmForm("BALLOT_MISSING: gone\n0123", "I looked twice", "", Locale.UK);

    String reference = alarms.handIn(slug, form, from);

    assertThat(reference).matches("V-[0-9A-Z]{4}-[0-9A-Z]{4}");
    assertThat(letters.listTo(administrator.email())).isNotEmpty();
    assertThatThrownBy(() -> alarms.list(PageRequest.of(0, 10))).isInstanceOf(NotAllowed.class);
    assertRefused(
        () -> alarms.handIn(slug, new AlarmForm(" ", "", "", Locale.UK), from), "textMissing");
    as(administrator);
    AlarmDetails report = alarms.list(PageRequest.of(0, 10)).rows().get(0);
    assertThat(report.reference()).isEqualTo(reference);
    assertThat(report.facts()).isEqualTo("BALLOT_MISSING: gone\n0123");
    assertThat(alarms.countOpen()).isEqualTo(1);
    assertRefused(() -> alarms.settle(report.id(), " "), "textMissing");
    alarms.settle(report.id(), "The list was right.");
    assertThat(alarms.countOpen()).isZero();
    assertThat(alarms.get(report.id()).open()).isFalse();
    visitor.enter(Optional.empty());
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 30; i++) {
                alarms.handIn(slug, form, from);
              }
            })
        .isInstanceOf(TooManyTries.class);
  }
}
