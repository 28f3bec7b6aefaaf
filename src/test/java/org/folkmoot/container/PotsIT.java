package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.ballots.RegistrarSignature;
import org.folkmoot.ballots.VoterDevice;
import org.folkmoot.budgets.ProjectForm;
import org.folkmoot.budgets.ProjectService;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.WardService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.ChangedMeanwhile;
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
import org.folkmoot.votes.BallotBoxService;
import org.folkmoot.votes.CastRefused;
import org.folkmoot.votes.CountedService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.ElectionGap;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;
import org.folkmoot.votes.ElectorateService;
import org.folkmoot.votes.ExtensionService;
import org.folkmoot.votes.FileKind;
import org.folkmoot.votes.Pot;
import org.folkmoot.votes.PotService;
import org.folkmoot.votes.PublicLogService;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.RegistrarService;
import org.folkmoot.votes.VoteRefusal;
import org.folkmoot.votes.VoterReason;
import org.folkmoot.votes.VotesProbe;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several votes in one visit: a pot for the whole area, and one for each ward. */
@ExtendWith(ArquillianExtension.class)
class PotsIT {

  private static final Currency GBP = Currency.getInstance("GBP");

  @Inject private Stage stage;
  @Inject private IdeaStage people;
  @Inject private ElectionService elections;
  @Inject private PotService pots;
  @Inject private ExtensionService extensions;
  @Inject private ElectorateService electorate;
  @Inject private RegistrarService registrar;
  @Inject private BallotBoxService box;
  @Inject private PublicLogService logs;
  @Inject private CountedService counted;
  @Inject private ProcessService processes;
  @Inject private RoundService rounds;
  @Inject private ProjectService projects;
  @Inject private WardService wards;
  @Inject private VotesProbe probe;
  @Inject private StrongSignIn signIns;
  @Inject private Visitor visitor;
  @Inject private Clock clock;

  private Person first;
  private Person second;
  private Person resident;
  private String slug = "";

  /** Two projects for everybody, one of each ward, and £100.01 for all; a resident of Riverside. */
  @BeforeEach
  void aBudgetInTwoWards() {
    Council council = stage.newCouncil();
    stage.enter(council, Role.ADMINISTRATOR);
    wards.addMissing(List.of("Old Town", "Riverside", "Hill"));
    resident = people.residents(1).get(0);
    second = stage.enter(council, Role.FACILITATOR);
    first = stage.enter(council, Role.FACILITATOR);
    String process = process();
    slug =
        elections.draft(
            process,
            new ElectionForm(
                text("Our money"),
                LocalizedText.EMPTY,
                clock.instant().minusSeconds(60),
                clock.instant().plus(Duration.ofHours(1)),
                round(process),
                0,
                List.of(QuestionForm.of(QuestionKind.PROJECT, text("Which?"), true, List.of()))));
  }

  private String process() {
    LocalDate today = LocalDate.now(clock);
    ProcessForm about =
        new ProcessForm(
            text("Money"),
            text("About"),
            List.of(new PhaseSpan(PhaseKind.VOTE, today.minusDays(1), today.plusDays(5))));
    return processes.create(
        about.admitting(new Audiences(Map.of(Activity.VOTE, Audience.RESIDENTS))), true);
  }

  private String round(String process) {
    String round =
        rounds.setUp(
            process,
            new RoundForm(
                text("Money"), LocalizedText.EMPTY, new Amount(10_001, GBP), VoteType.APPROVAL));
    project(round, "1", "Trees", "");
    project(round, "2", "Benches", "The river");
    project(round, "3", "Pier", "riverside");
    project(round, "4", "Arches", "Old Town");
    rounds.publish(round, true);
    return round;
  }

  private void project(String round, String code, String name, String place) {
    projects.add(
        round,
        new ProjectForm(
            code,
            text(name),
            LocalizedText.EMPTY,
            new Amount(1_000, GBP),
            "",
            "",
            place,
            null,
            null));
  }

  private static LocalizedText text(String english) {
    return LocalizedText.of(Locale.UK, english);
  }

  private ElectionDetails get(String name) {
    return elections.find(name).orElseThrow();
  }

  private List<ElectionDetails> visit() {
    return pots.visitOf(get(slug));
  }

  private static List<String> codes(ElectionDetails pot) {
    return pot.questions().get(0).options().stream().map(option -> option.code()).toList();
  }

  private void make() {
    pots.make(slug, get(slug).version(), Pot.Part.WARD);
  }

  /** Any number of people is counted apart, and pots below so many ballots stay locked. */
  private void counting(int leastBallots) {
    for (ElectionDetails pot : visit()) {
      Pot was = pot.pot();
      pots.change(
          pot.slug(),
          get(pot.slug()).version(),
          new Pot(was.wards(), was.part(), was.value(), was.budget(), 0, leastBallots));
    }
  }

  private void open() {
    signIns.enter(visitor, second.id());
    elections.confirm(slug, pots.seenOf(get(slug)));
    probe.catchUp();
    visitor.enter(Optional.empty());
  }

  private void vote(String name, Integer... choice) {
    PublicLogService.Frozen frozen = logs.frozen(name);
    VoterDevice device = new VoterDevice(frozen.record(), frozen.registrarKeys().get(0));
    signIns.enter(visitor, resident.id());
    String signed = registrar.sign(name, List.of(device.blinded())).signatures().get(0);
    visitor.enter(Optional.empty());
    List<RegistrarSignature> signatures = List.of(device.finish(signed));
    box.cast(name, device.ballot(List.of(List.of(choice))), signatures);
  }

  @Test
  void aPotIsMadeOfEachWardWithProjectsAndTheMoneyIsSharedOutEvenly() {
    make();

    assertThat(visit())
        .extracting(pot -> pot.title().main())
        .containsExactly("Our money", "Our money: Old Town", "Our money: Riverside");
    assertThat(visit())
        .extracting(PotsIT::codes)
        .containsExactly(List.of("1", "2"), List.of("4"), List.of("3"));
    assertThat(visit()).extracting(ElectionDetails::budget).containsExactly(3_335L, 3_333L, 3_333L);
    assertThat(visit()).extracting(electorate::count).containsExactly(1L, 0L, 1L);
    assertThat(elections.gapsOf(visit().get(0)))
        .extracting(ElectionGap::part)
        .contains(ElectionGap.Part.FEW_PEOPLE)
        .doesNotContain(
            ElectionGap.Part.POTS_MONEY, ElectionGap.Part.POTS_TWICE, ElectionGap.Part.POTS_LEFT);
    assertThatThrownBy(this::make)
        .isInstanceOfSatisfying(
            VoteRefusal.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("votes.rule.arePots"));
  }

  @Test
  void whatDoesNotFitTogetherIsAGap() {
    make();
    ElectionDetails all = visit().get(0);
    pots.change(all.slug(), all.version(), new Pot(Set.of(), Pot.Part.ALL, "", 9_000, 0, 0));

    assertThat(elections.gapsOf(visit().get(1)))
        .extracting(ElectionGap::part)
        .contains(ElectionGap.Part.POTS_MONEY, ElectionGap.Part.POTS_TWICE);

    elections.deleteDraft(visit().get(0).slug());
    slug = pots.visitOf(elections.listForStaff().get(0)).get(0).slug();
    assertThat(elections.gapsOf(get(slug)))
        .extracting(ElectionGap::part)
        .contains(ElectionGap.Part.POTS_LEFT);
  }

  @Test
  void daysAndTheSecondPersonAreThoseOfTheWholeVisit() {
    make();
    counting(0);
    ElectionDetails last = visit().get(2);
    Instant later = last.closesAt().plus(Duration.ofHours(2));
    signIns.enter(visitor, second.id());
    elections.change(
        last.slug(), last.version(), ElectionForm.of(last).between(last.opensAt(), later));

    assertThat(visit()).extracting(ElectionDetails::closesAt).containsOnly(later);
    assertThatThrownBy(() -> elections.confirm(slug, pots.seenOf(get(slug))))
        .isInstanceOfSatisfying(
            VoteRefusal.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("votes.rule.secondPerson"));
  }

  @Test
  void whoeverReadThePreviewBeforeAPotWasRemovedHasToReadAnew() {
    make();
    counting(0);
    signIns.enter(visitor, second.id());
    long seen = pots.seenOf(get(slug));
    signIns.enter(visitor, first.id());
    elections.deleteDraft(visit().get(1).slug());

    signIns.enter(visitor, second.id());
    assertThatThrownBy(() -> elections.confirm(slug, seen)).isInstanceOf(ChangedMeanwhile.class);
    assertThat(visit()).extracting(ElectionDetails::state).containsOnly(ElectionState.DRAFT);

    elections.confirm(slug, pots.seenOf(get(slug)));
    assertThat(visit()).hasSize(2);
    assertThat(visit()).extracting(ElectionDetails::state).containsOnly(ElectionState.CONFIRMED);
  }

  @Test
  void aResidentIsAskedForTheWholeAndTheOwnWardAloneAndEachIsCountedByItself() {
    make();
    counting(0);
    open();
    List<ElectionDetails> visit = visit();
    assertThat(visit).extracting(ElectionDetails::state).containsOnly(ElectionState.OPEN);
    signIns.enter(visitor, resident.id());
    assertThat(registrar.voter(visit.get(0).slug()).asked()).isTrue();
    assertThat(registrar.voter(visit.get(1).slug()).reason()).contains(VoterReason.OTHER_WARD);
    assertThat(registrar.voter(visit.get(2).slug()).asked()).isTrue();
    assertThatThrownBy(() -> vote(visit.get(1).slug(), 1)).isInstanceOf(CastRefused.class);

    vote(visit.get(0).slug(), 1, 0);
    vote(visit.get(2).slug(), 1);
    visit.forEach(pot -> probe.end(pot.slug()));
    probe.catchUp();

    assertThat(Patience.atLeast(3, this::counted)).isEqualTo(3);
    assertThat(file(visit.get(0).slug(), FileKind.RESULT)).contains("\"result\":[[[1,0]]]");
    assertThat(file(visit.get(2).slug(), FileKind.RESULT)).contains("\"result\":[[[1]]]");
    assertThat(file(visit.get(1).slug(), FileKind.RESULT)).contains("\"counted\":0");
  }

  private int counted() {
    return (int) visit().stream().filter(pot -> pot.state() == ElectionState.COUNTED).count();
  }

  private String file(String name, FileKind kind) {
    return new String(counted.findPiece(name, kind, 0).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void theEndOfAllPotsMovesAtOnceOrNotAtAll() {
    make();
    counting(0);
    open();
    Instant end = visit().get(0).closesAt();
    Instant later = end.plus(Duration.ofHours(2));
    signIns.enter(visitor, first.id());
    elections.abort(visit().get(1).slug(), text("Nobody lives there."));
    extensions.ask(visit().get(2).slug(), later, text("The desk was shut."));

    assertThat(extensions.findWaiting(visit().get(0))).isPresent();
    assertThat(extensions.findWaiting(visit().get(1))).isEmpty();
    long seen = extensions.findWaiting(visit().get(2)).orElseThrow().id();
    signIns.enter(visitor, second.id());
    probe.endAt(visit().get(0).slug(), clock.instant().minusSeconds(1));
    assertThatThrownBy(() -> extensions.confirm(visit().get(2).slug(), seen))
        .as("one pot is over, so none ends later")
        .isInstanceOf(VoteRefusal.class);
    assertThat(visit().get(2).closesAt()).isEqualTo(end);
    probe.endAt(visit().get(0).slug(), end);

    extensions.confirm(visit().get(2).slug(), seen);

    assertThat(visit().get(0).closesAt()).isEqualTo(later);
    assertThat(visit().get(2).closesAt()).isEqualTo(later);
    assertThat(visit().get(1).closesAt()).as("stopped").isEqualTo(end);
    assertThat(probe.lines(visit().get(0).slug())).last().asString().startsWith("extended|1|");
    assertThat(probe.lines(visit().get(2).slug())).last().asString().startsWith("extended|1|");
    assertThat(extensions.findWaiting(visit().get(0))).isEmpty();
    extensions.ask(visit().get(0).slug(), later.plusSeconds(60), text("Again."));
    extensions.takeBack(
        visit().get(2).slug(), extensions.findWaiting(visit().get(2)).orElseThrow().id());
    assertThat(extensions.findWaiting(visit().get(0))).isEmpty();
  }

  @Test
  void ballotsOfFewerVotersThanWasSaidStayLocked() {
    make();
    counting(2);
    open();
    String whole = visit().get(0).slug();
    assertThat(logs.frozen(whole).record()).contains("only if at least 2 people vote");
    vote(whole, 1, 0);

    probe.end(whole);
    probe.catchUp(whole);

    assertThat(get(whole).state()).isEqualTo(ElectionState.ABORTED);
    assertThat(get(whole).reason().main()).startsWith("Fewer than 2 people voted.");
    assertThat(counted.has(whole, FileKind.RESULT)).isFalse();
    List<String> lines = probe.lines(whole);
    assertThat(lines.get(lines.size() - 2)).startsWith("closed|1|");
    assertThat(lines.get(lines.size() - 1)).startsWith("aborted|1|");
  }
}
