package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.allocation.Allocation;
import org.folkmoot.allocation.PabulibReader;
import org.folkmoot.allocation.VoteType;
import org.folkmoot.ballots.ArchiveFacts;
import org.folkmoot.ballots.CastEntry;
import org.folkmoot.ballots.ElectionReport;
import org.folkmoot.ballots.ElectionVerifier;
import org.folkmoot.ballots.EligibilityCheck;
import org.folkmoot.ballots.RegistrarSignature;
import org.folkmoot.ballots.SideFile;
import org.folkmoot.ballots.VerifierOptions;
import org.folkmoot.ballots.VoterDevice;
import org.folkmoot.budgets.BudgetRefusal;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.ProjectForm;
import org.folkmoot.budgets.ProjectService;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundForm;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.Council;
import org.folkmoot.figures.FigureService;
import org.folkmoot.kernel.Amount;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.LogReceipt;
import org.folkmoot.merkle.VerifierKey;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.processes.Activity;
import org.folkmoot.processes.Audience;
import org.folkmoot.processes.Audiences;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.votes.AnnouncementService;
import org.folkmoot.votes.BallotBoxService;
import org.folkmoot.votes.BoothRelease;
import org.folkmoot.votes.CastReceipt;
import org.folkmoot.votes.CastRefused;
import org.folkmoot.votes.CountedService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;
import org.folkmoot.votes.FileKind;
import org.folkmoot.votes.PublicLogService;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.RegistrarService;
import org.folkmoot.votes.SignedCredentials;
import org.folkmoot.votes.TallyService;
import org.folkmoot.votes.TurnoutService;
import org.folkmoot.votes.VoteRefusal;
import org.folkmoot.votes.VoterReason;
import org.folkmoot.votes.VotesProbe;
import org.folkmoot.votes.WithdrawalService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A vote from its opening to the archive that others verify. */
@ExtendWith(ArquillianExtension.class)
class VotesIT {

  private static final Logger LOG = Logger.getLogger(VotesIT.class.getName());
  private static final Currency GBP = Currency.getInstance("GBP");
  private static final Path TOOL = Path.of("/usr/bin/belenios-tool");

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private ElectionService elections;
  @Inject private RegistrarService registrar;
  @Inject private BallotBoxService box;
  @Inject private PublicLogService logs;
  @Inject private CountedService counted;
  @Inject private TurnoutService turnout;
  @Inject private ProcessService processes;
  @Inject private RoundService rounds;
  @Inject private ProjectService projects;
  @Inject private CountService counts;
  @Inject private TallyService tallies;
  @Inject private FigureService figures;
  @Inject private WithdrawalService withdrawals;
  @Inject private AnnouncementService announcements;
  @Inject private AccountService accounts;
  @Inject private VotesProbe probe;
  @Inject private DeletionService deletion;
  @Inject private BoothRelease booth;
  @Inject private StrongSignIn signIns;
  @Inject private Visitor visitor;
  @Inject private Clock clock;

  private Council council;
  private Person first;
  private Person second;
  private String process;

  @BeforeEach
  void aProcessForEverybody() {
    council = stage.newCouncil();
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

  private String open(String round, QuestionForm... questions) {
    signIns.enter(visitor, first.id());
    Instant now = clock.instant();
    String slug =
        elections.draft(
            process,
            new ElectionForm(
                text("The vote"),
                LocalizedText.EMPTY,
                now.minusSeconds(60),
                now.plus(Duration.ofHours(1)),
                round,
                0,
                List.of(questions)));
    signIns.enter(visitor, second.id());
    elections.confirm(slug, get(slug).version());
    probe.catchUp();
    assertThat(get(slug).state()).isEqualTo(ElectionState.OPEN);
    visitor.enter(Optional.empty());
    return slug;
  }

  private String openYesNo() {
    return open("", QuestionForm.of(QuestionKind.YES_NO, text("Close it?"), true, List.of()));
  }

  private ElectionDetails get(String slug) {
    return elections.find(slug).orElseThrow();
  }

  /** A device, and what the registrar signed for it. */
  private record Voter(VoterDevice device, List<RegistrarSignature> signatures) {}

  private VoterDevice newDevice(String slug) {
    PublicLogService.Frozen frozen = logs.frozen(slug);
    return new VoterDevice(frozen.record(), frozen.registrarKeys().get(0));
  }

  private Person newPerson() {
    return accounts.open(
        java.util.UUID.randomUUID() + "@example.org", "Voter", "correct horse battery", Set.of());
  }

  private Voter newVoter(String slug) {
    return newVoter(slug, newPerson());
  }

  private Voter newVoter(String slug, Person person) {
    VoterDevice device = newDevice(slug);
    signIns.enter(visitor, person.id());
    SignedCredentials signed = registrar.sign(slug, List.of(device.blinded()));
    visitor.enter(Optional.empty());
    return new Voter(device, List.of(device.finish(signed.signatures().get(0))));
  }

  private void leave(Person person) {
    signIns.enter(visitor, person.id());
    deletion.deleteOwn();
    visitor.enter(Optional.empty());
  }

  private CastReceipt cast(String slug, Voter voter, Integer... vote) {
    return box.cast(slug, voter.device().ballot(List.of(List.of(vote))), voter.signatures());
  }

  private void assertKind(CastRefused.Kind kind, Callable<?> action) {
    assertThatThrownBy(action::call)
        .isInstanceOfSatisfying(
            CastRefused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  private void assertProven(String slug, CastReceipt receipt) {
    PublicLogService.Frozen frozen = logs.frozen(slug);
    String line = new CastEntry(get(slug).uuid(), Digest.parseHex(receipt.hash())).toText();
    assertThat(
            LogReceipt.parse(Bytes.ofUtf8(receipt.receipt()))
                .verify(Bytes.ofUtf8(line), frozen.origin(), VerifierKey.parse(frozen.logKey()))
                .isAccepted())
        .isTrue();
  }

  private byte[] file(String slug, FileKind kind) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Optional<byte[]> piece = counted.findPiece(slug, kind, 0);
    for (int next = 1; piece.isPresent(); next++) {
      bytes.writeBytes(piece.get());
      piece = counted.findPiece(slug, kind, next);
    }
    return bytes.toByteArray();
  }

  private void close(String slug) {
    probe.end(slug);
    probe.catchUp(slug);
  }

  private void count(String slug) {
    close(slug);
    assertThat(Patience.atLeast(1, () -> get(slug).state() == ElectionState.COUNTED ? 1 : 0))
        .as(get(slug).state().name())
        .isEqualTo(1);
  }

  /** Verifies what is published as everybody can: by our verifier and by that of others. */
  private ElectionReport verify(String slug) throws Exception {
    Path folder = Files.createTempDirectory("published");
    String uuid = get(slug).uuid();
    Path archive = Files.write(folder.resolve(uuid + ".bel"), file(slug, FileKind.ARCHIVE));
    ElectionReport report = ElectionVerifier.verify(archive, VerifierOptions.standard());
    assertThat(report.verdict().isAccepted()).as(report.toString()).isTrue();
    assertThat(report.complete()).isTrue();
    SideFile side = SideFile.parse("side", Bytes.of(file(slug, FileKind.SIDECAR)));
    assertThat(EligibilityCheck.verify(side, ArchiveFacts.read(archive)).isAccepted()).isTrue();
    assertThat(side.ballotLog().entries()).isEqualTo(probe.lines(slug));
    assertToolAccepts(folder);
    return report;
  }

  private static void assertToolAccepts(Path folder) throws Exception {
    if (!Files.isExecutable(TOOL)) {
      LOG.warning("SKIPPED: belenios-tool is not installed, so nobody else checks our archives");
      return;
    }
    Process tool =
        new ProcessBuilder(TOOL.toString(), "election", "verify", "--dir=" + folder)
            .redirectErrorStream(true)
            .start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tool.waitFor()).as(said).isZero();
  }

  @Test
  void aYesNoVoteIsAddedUpAndVerifiedByOthers() throws Exception {
    String slug = openYesNo();
    List<Voter> voters = IntStream.range(0, 5).mapToObj(i -> newVoter(slug)).toList();
    CastReceipt earliest = cast(slug, voters.get(0), 0, 1, 0);
    cast(slug, voters.get(1), 0, 1, 0);
    cast(slug, voters.get(2), 0, 0, 1);
    cast(slug, voters.get(3), 1, 0, 0);
    CastReceipt again = cast(slug, voters.get(0), 0, 0, 1);

    assertThat(earliest.index()).isEqualTo(1);
    assertThat(earliest.line()).isEqualTo(2);
    assertThat(earliest.sentence().get("en").split(" ", -1)).hasSize(6);
    assertThat(earliest.digits()).matches("\\d{12}");
    assertProven(slug, earliest);
    assertProven(slug, again);
    assertThat(logs.findBallot(slug, earliest.hash())).contains(earliest);
    assertThat(logs.findBallot(slug, earliest.digits())).contains(earliest);
    assertThat(logs.findBallot(slug, earliest.sentence().get("cy"))).contains(earliest);
    assertThat(logs.findBallot(slug, "0".repeat(64))).isEmpty();
    assertThat(turnout.of(slug).voters()).isZero();
    assertThat(counted.has(slug, FileKind.RESULT)).isFalse();

    count(slug);

    ElectionReport report = verify(slug);
    assertThat(report.ballots()).isEqualTo(5);
    assertThat(report.counted()).isEqualTo(4);
    assertThat(report.result().orElseThrow().toJsonText()).isEqualTo("[[1,1,2]]");
    assertThat(turnout.of(slug).voters()).isEqualTo(4);
    assertThat(new String(file(slug, FileKind.RESULT), StandardCharsets.UTF_8))
        .contains("\"result\":[[1,1,2]]", "\"options\":[\"Yes\",\"No\"]");
    assertThat(counted.has(slug, FileKind.BALLOTS)).isFalse();
    assertThat(probe.lines(slug).get(0))
        .matches("open\\|1\\|[^|]+\\|[0-9a-f]{64}\\|" + booth.digest().orElseThrow().toHex());
    assertThat(probe.lines(slug).get(6)).startsWith("closed|1|");
  }

  @Test
  void nobodyVotesAndItIsCountedAllTheSame() throws Exception {
    String slug = openYesNo();

    count(slug);

    assertThat(verify(slug).result().orElseThrow().toJsonText()).isEqualTo("[[0,0,0]]");
  }

  private String newRound() {
    signIns.enter(visitor, first.id());
    String round =
        rounds.setUp(
            process,
            new RoundForm(
                text("Money"), LocalizedText.EMPTY, new Amount(10_000, GBP), VoteType.APPROVAL));
    int cost = 2_000;
    for (String code : List.of("1", "2", "3", "4")) {
      projects.add(
          round,
          new ProjectForm(
              code,
              text("Project " + code),
              LocalizedText.EMPTY,
              new Amount(cost, GBP),
              "",
              "",
              "",
              null,
              null));
      cost += 2_000;
    }
    rounds.publish(round, true);
    return round;
  }

  @Test
  void aBudgetIsShuffledAndItsOutcomeFollowsFromThePublishedBallots() throws Exception {
    String round = newRound();
    String slug =
        open(
            round,
            QuestionForm.of(QuestionKind.APPROVAL, text("Which?"), true, List.of())
                .withLimits(1, 2));
    List<List<Integer>> votes =
        List.of(
            List.of(1, 0, 1, 0),
            List.of(0, 1, 1, 0),
            List.of(0, 0, 1, 0),
            List.of(0, 0, 0, 0),
            List.of(1, 1, 1, 1));
    for (List<Integer> vote : votes) {
      cast(slug, newVoter(slug), vote.toArray(Integer[]::new));
    }

    count(slug);

    ElectionReport report = verify(slug);
    assertThat(report.counted()).isEqualTo(5);
    assertThat(get(slug).group()).isEqualTo("RFC-3526-2048");
    byte[] pb = file(slug, FileKind.BALLOTS);
    org.folkmoot.allocation.Election election =
        new PabulibReader().read(new ByteArrayInputStream(pb), "ballots.pb");
    assertThat(election.voters()).isEqualTo(5);
    Allocation allocation = Allocation.of(election);
    // by hand: the fifth ballot holds four of two projects, so it counts as an empty one
    assertThat(
            List.of("1", "2", "3", "4").stream()
                .map(
                    code ->
                        allocation
                            .support(
                                code,
                                org.folkmoot.allocation.AllocationOptions.BallotReading.AS_CAST)
                            .supporters())
                .toList())
        .containsExactly(1L, 1L, 3L, 0L);
    assertThat(
            allocation
                .decide(
                    org.folkmoot.allocation.AllocationOptions.defaults()
                        .withRule(org.folkmoot.allocation.AllocationOptions.Rule.GREEDY))
                .selected())
        .startsWith("3")
        .doesNotContain("4");
  }

  /** The round becomes what the vote asks, stays so, and has the vote's ballots in the end. */
  @Test
  void theBallotsOfAVoteAreCountedAsThoseOfItsRound() {
    String round = newRound();
    projects.withdraw(round, "4", "The owner sold the land.");
    QuestionForm question = QuestionForm.of(QuestionKind.KNAPSACK, text("Which?"), true, List.of());
    String stopped = open(round, question);
    assertFixed(round);
    signIns.enter(visitor, first.id());
    elections.abort(stopped, text("A project was forgotten."));
    rounds.change(round, roundOf(round).version(), formOf(round, 9_000));
    String slug = open(round, question);
    assertFixed(round);
    cast(slug, newVoter(slug), 1, 1, 0);
    cast(slug, newVoter(slug), 1, 0, 0);
    cast(slug, newVoter(slug), 0, 0, 1);

    count(slug);

    assertThat(Patience.atLeast(1, () -> roundOf(round).counted() ? 1 : 0)).isEqualTo(1);
    RoundDetails loaded = roundOf(round);
    assertThat(loaded.voteType()).isEqualTo(VoteType.KNAPSACK);
    assertThat(loaded.ballots()).isEqualTo(3);
    assertThat(loaded.sourceName()).isEqualTo(slug + ".pb");
    assertThat(figures.findVoteOf(loaded).map(ElectionDetails::slug)).contains(slug);
    assertThat(loaded.decided()).as("a facilitator publishes it").isFalse();
    assertThat(tallies.findRule(slug)).contains(loaded.rule());
    signIns.enter(visitor, first.id());
    assertThat(counts.preview(round, 1).outcome().selected())
        .isEqualTo(tallies.findOutcome(slug).orElseThrow().selected());
  }

  /**
   * It stays on the paper and its votes in the list; by hand: 1 (20.00) has three votes, 2 (40.00)
   * two, 3 (60.00) one, so that with 1 gone 2 and 3 take the whole 100.00.
   */
  @Test
  void aProjectThatLeavesDuringTheVoteGetsNoMoneyHereAndInTheRound() throws Exception {
    String round = newRound();
    String slug =
        open(round, QuestionForm.of(QuestionKind.KNAPSACK, text("Which?"), true, List.of()));
    cast(slug, newVoter(slug), 1, 1, 0, 0);
    cast(slug, newVoter(slug), 1, 1, 0, 0);
    signIns.enter(visitor, first.id());
    assertThatThrownBy(() -> projects.withdraw(round, "1", "Sold."))
        .isInstanceOf(BudgetRefusal.class);
    assertWithdrawalRefused(() -> withdrawals.ask(slug, "9", text("Sold.")), "notOnPaper");
    assertWithdrawalRefused(() -> withdrawals.ask(slug, "1", LocalizedText.EMPTY), "reasonMissing");
    withdrawals.ask(slug, "1", text("Sold."));
    assertWithdrawalRefused(() -> withdrawals.ask(slug, "2", text("Too.")), "withdrawalWaits");
    long seen = withdrawals.findWaiting(get(slug)).orElseThrow().id();
    assertThat(withdrawals.isConfirmable(get(slug))).isFalse();
    assertWithdrawalRefused(() -> withdrawals.confirm(slug, seen), "withdrawalNeedsAnother");
    assertThat(withdrawals.listConfirmed(get(slug))).isEmpty();

    signIns.enter(visitor, second.id());
    assertThat(withdrawals.isConfirmable(get(slug))).isTrue();
    withdrawals.confirm(slug, seen);
    assertWithdrawalRefused(() -> withdrawals.confirm(slug, seen), "wrongState");
    assertWithdrawalRefused(() -> withdrawals.ask(slug, "1", text("Again.")), "notOnPaper");
    assertThatThrownBy(() -> projects.reinstate(round, "1")).isInstanceOf(BudgetRefusal.class);
    assertThat(announcements.list(get(slug)).get(0).content().main())
        .contains("Project 1", "Sold.");
    assertThat(probe.lines(slug))
        .last()
        .asString()
        .matches("withdrawn\\|1\\|.+\\|1\\|[0-9a-f]{64}");
    assertThat(get(slug).questions().get(0).options()).as("the paper").hasSize(4);
    visitor.enter(Optional.empty());
    cast(slug, newVoter(slug), 1, 0, 1, 0);

    count(slug);

    assertThat(verify(slug).counted()).isEqualTo(3);
    assertThat(tallies.find(slug).orElseThrow().questions().get(0).lines())
        .extracting(line -> line.option().code(), line -> line.number())
        .startsWith(tuple("1", 3L));
    assertThat(tallies.findOutcome(slug).orElseThrow().selected())
        .containsExactlyInAnyOrder("2", "3");
    assertThat(Patience.atLeast(1, () -> roundOf(round).counted() ? 1 : 0)).isEqualTo(1);
    signIns.enter(visitor, first.id());
    assertThat(counts.preview(round, 1).outcome().selected())
        .isEqualTo(tallies.findOutcome(slug).orElseThrow().selected());
    assertThatThrownBy(() -> projects.reinstate(round, "1")).isInstanceOf(BudgetRefusal.class);
    projects.withdraw(round, "4", "Afterwards it is done as ever.");
    projects.reinstate(round, "4");
  }

  /** What waits when the end comes came too late, and a stopped vote lets everything go. */
  @Test
  void aWithdrawalNeedsAVoteThatGoesOn() {
    String round = newRound();
    QuestionForm question = QuestionForm.of(QuestionKind.KNAPSACK, text("Which?"), true, List.of());
    String slug = open(round, question);
    signIns.enter(visitor, first.id());
    withdrawals.ask(slug, "1", text("Sold."));
    long seen = withdrawals.findWaiting(get(slug)).orElseThrow().id();
    signIns.enter(visitor, second.id());
    withdrawals.confirm(slug, seen);
    signIns.enter(visitor, first.id());
    withdrawals.ask(slug, "2", text("Sold, too."));
    elections.abort(slug, text("A project was forgotten."));

    projects.reinstate(round, "1");
    String again = open(round, question);
    signIns.enter(visitor, first.id());
    assertThat(withdrawals.listConfirmed(get(again))).isEmpty();
    assertThat(withdrawals.findWaiting(get(again))).isEmpty();
    withdrawals.ask(again, "2", text("Sold, too."));
    long late = withdrawals.findWaiting(get(again)).orElseThrow().id();
    signIns.enter(visitor, second.id());
    probe.end(again);
    assertWithdrawalRefused(() -> withdrawals.confirm(again, late), "withdrawalTooLate");
    assertThat(withdrawals.isConfirmable(get(again))).isFalse();
    signIns.enter(visitor, newPerson().id());
    assertThatThrownBy(() -> withdrawals.confirm(again, late)).isInstanceOf(NotAllowed.class);
  }

  private static void assertWithdrawalRefused(Runnable action, String rule) {
    assertThatThrownBy(action::run)
        .isInstanceOf(VoteRefusal.class)
        .hasMessageContaining("votes.rule." + rule);
  }

  private RoundDetails roundOf(String round) {
    return rounds.find(round).orElseThrow();
  }

  private static RoundForm formOf(String title, long pence) {
    return new RoundForm(
        text(title), LocalizedText.EMPTY, new Amount(pence, GBP), VoteType.APPROVAL);
  }

  private void assertFixed(String round) {
    signIns.enter(visitor, first.id());
    long seen = roundOf(round).version();
    assertThatThrownBy(() -> rounds.change(round, seen, formOf("Money", 5_000)))
        .isInstanceOf(BudgetRefusal.class);
    assertThatThrownBy(() -> projects.remove(round, "1")).isInstanceOf(BudgetRefusal.class);
    visitor.enter(Optional.empty());
  }

  @Test
  void whatIsNotRightIsRefused() {
    String slug = openYesNo();
    Voter voter = newVoter(slug);
    String ballot = voter.device().ballot(List.of(List.of(0, 1, 0)));
    Voter other = newVoter(slug);

    assertKind(CastRefused.Kind.BALLOT_REFUSED, () -> box.cast(slug, ballot, other.signatures()));
    assertKind(CastRefused.Kind.BALLOT_REFUSED, () -> box.cast(slug, ballot, List.of()));
    assertKind(
        CastRefused.Kind.BALLOT_REFUSED, () -> box.cast(slug, ballot + " ", voter.signatures()));
    assertKind(CastRefused.Kind.BALLOT_REFUSED, () -> box.cast(slug, "{}", voter.signatures()));
    String elsewhere = openYesNo();
    assertKind(
        CastRefused.Kind.BALLOT_REFUSED, () -> box.cast(elsewhere, ballot, voter.signatures()));

    CastReceipt receipt = box.cast(slug, ballot, voter.signatures());
    assertThat(box.cast(slug, ballot, voter.signatures())).isEqualTo(receipt);
    assertThatThrownBy(() -> box.cast(slug, voter.device().signedAgain(ballot), voter.signatures()))
        .isInstanceOfSatisfying(
            CastRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo("BALLOT_CIPHERTEXT_REPEATED"));
    assertThat(probe.lines(slug)).hasSize(2);

    close(slug);
    assertKind(CastRefused.Kind.CLOSED, () -> cast(slug, voter, 0, 1, 0));
    assertThat(box.cast(slug, ballot, voter.signatures())).isEqualTo(receipt);
  }

  @Test
  void theRegistrarSignsOneMessageForEachPerson() {
    String slug = openYesNo();
    VoterDevice device = newDevice(slug);
    assertKind(CastRefused.Kind.SIGN_IN, () -> registrar.sign(slug, List.of(device.blinded())));
    assertThat(registrar.voter(slug).reason()).contains(VoterReason.SIGN_IN);

    signIns.enter(visitor, newPerson().id());
    assertThat(registrar.voter(slug).asked()).isTrue();
    assertThat(registrar.voter(slug).served()).isFalse();
    assertKind(CastRefused.Kind.MALFORMED, () -> registrar.sign(slug, List.of("AAAA")));
    assertKind(CastRefused.Kind.MALFORMED, () -> registrar.sign(slug, List.of()));
    SignedCredentials signed = registrar.sign(slug, List.of(device.blinded()));
    assertThat(registrar.sign(slug, List.of(device.blinded()))).isEqualTo(signed);
    assertKind(
        CastRefused.Kind.ANOTHER_KEY_WAS_SIGNED,
        () -> registrar.sign(slug, List.of(newDevice(slug).blinded())));
    assertThat(registrar.voter(slug).served()).isTrue();
    assertThat(registrar.voter(slug).pseudonym()).isEqualTo(signed.pseudonym());

    close(slug);
    assertKind(CastRefused.Kind.NOT_OPEN, () -> registrar.sign(slug, List.of(device.blinded())));
    assertThat(registrar.voter(slug).reason()).contains(VoterReason.OVER);
  }

  @Test
  void ofFiftyDevicesOfOnePersonOneIsServed() throws Exception {
    String slug = openYesNo();
    Person person = newPerson();
    Callable<Boolean> ask =
        () ->
            otherRequest.here(
                council,
                () -> {
                  signIns.enter(visitor, person.id());
                  try {
                    registrar.sign(slug, List.of(newDevice(slug).blinded()));
                    return true;
                  } catch (CastRefused refused) {
                    return false;
                  }
                });

    List<Boolean> served = atOnce(50, ask);

    assertThat(served).containsOnlyOnce(true);
    assertThat(probe.served(slug)).isEqualTo(1);
  }

  @Test
  void theSameBallotFromFiftyThreadsStandsInTheLogOnce() throws Exception {
    String slug = openYesNo();
    Voter voter = newVoter(slug);
    String ballot = voter.device().ballot(List.of(List.of(0, 1, 0)));

    List<CastReceipt> receipts =
        atOnce(
            50, () -> otherRequest.here(council, () -> box.cast(slug, ballot, voter.signatures())));

    assertThat(receipts).containsOnly(receipts.get(0));
    assertThat(probe.lines(slug)).hasSize(2);
  }

  /** Whoever got a receipt is in the archive, whatever the moment; nothing stands after the end. */
  @Test
  @SuppressWarnings("unchecked")
  void closingInTheSameMomentLosesNothing() throws Exception {
    String slug = openYesNo();
    List<Callable<Optional<CastReceipt>>> actions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Voter voter = newVoter(slug);
      String ballot = voter.device().ballot(List.of(List.of(0, 1, 0)));
      actions.add(() -> otherRequest.here(council, () -> castUnlessClosed(slug, ballot, voter)));
    }
    actions.add(
        6,
        () ->
            otherRequest.here(
                council,
                () -> {
                  close(slug);
                  return Optional.empty();
                }));

    List<CastReceipt> receipts =
        AtOnce.call(actions.toArray(Callable[]::new)).stream()
            .flatMap(done -> ((Optional<CastReceipt>) done).stream())
            .toList();

    List<String> lines = probe.lines(slug);
    assertThat(lines.get(lines.size() - 1)).startsWith("closed|1|");
    assertThat(lines).hasSize(receipts.size() + 2);
    for (CastReceipt receipt : receipts) {
      assertThat(lines.get((int) receipt.index())).endsWith(receipt.hash());
      assertProven(slug, receipt);
    }
    count(slug);
    assertThat(verify(slug).ballots()).isEqualTo(receipts.size());
  }

  /** The box looks at the clock when it writes, whoever closes the election later. */
  @Test
  void aBallotThatIsWrittenAfterTheEndIsRefused() {
    String slug = openYesNo();
    Voter voter = newVoter(slug);
    String ballot = voter.device().ballot(List.of(List.of(0, 1, 0)));

    assertThat(probe.castLate(slug, ballot, voter.signatures())).isEqualTo("CLOSED");
    assertThat(probe.lines(slug)).singleElement().asString().startsWith("open|1|");
    probe.catchUp(slug);
    assertThat(probe.lines(slug)).hasSize(2);
  }

  /** People who move away after they voted do not make the count one that nobody accepts. */
  @Test
  void aRegisterThatShrinksStopsNoCount() throws Exception {
    String slug = openYesNo();
    List<Person> people = Stream.generate(this::newPerson).limit(6).toList();
    people.subList(0, 4).forEach(person -> cast(slug, newVoter(slug, person), 0, 1, 0));
    long most = accounts.count();
    people.forEach(this::leave);
    assertThat(accounts.count()).isEqualTo(most - 6).isLessThan(4);

    count(slug);

    assertThat(verify(slug).ballots()).isEqualTo(4);
    assertThat(SideFile.parse("side", Bytes.of(file(slug, FileKind.SIDECAR))).roll())
        .isEqualTo(most);
  }

  /** Whatever was counted as eligible, those who were served were. */
  @Test
  void theRollIsNeverBelowThoseWhoWereServed() throws Exception {
    String slug = openYesNo();
    List<Person> people = Stream.generate(this::newPerson).limit(3).toList();
    people.forEach(person -> cast(slug, newVoter(slug, person), 0, 1, 0));
    people.forEach(this::leave);
    probe.forgetRoll(slug);

    count(slug);

    verify(slug);
    assertThat(SideFile.parse("side", Bytes.of(file(slug, FileKind.SIDECAR))).roll()).isEqualTo(3);
  }

  /** Who follows the log sees the end of it, and can tell whether the reason was changed. */
  @Test
  void anAbortIsTheLastLineOfTheLog() throws Exception {
    String slug = openYesNo();
    Voter voter = newVoter(slug);
    CastReceipt receipt = cast(slug, voter, 0, 1, 0);
    signIns.enter(visitor, first.id());
    elections.abort(slug, text("The street is gone"));
    visitor.enter(Optional.empty());

    assertThat(probe.lines(slug))
        .last()
        .isEqualTo(
            "aborted|1|" + get(slug).uuid() + "|" + Digest.ofUtf8("The street is gone").toHex());
    assertKind(CastRefused.Kind.CLOSED, () -> cast(slug, voter, 0, 0, 1));
    close(slug);
    assertThat(get(slug).state()).isEqualTo(ElectionState.ABORTED);
    assertThat(probe.lines(slug)).hasSize(3);
    assertThat(logs.findBallot(slug, receipt.hash())).contains(receipt);
    assertThat(logs.findCheckpoint(slug).orElseThrow()).contains("\n3\n");
    assertThat(counted.has(slug, FileKind.RESULT)).isFalse();
  }

  private Optional<CastReceipt> castUnlessClosed(String slug, String ballot, Voter voter) {
    try {
      return Optional.of(box.cast(slug, ballot, voter.signatures()));
    } catch (CastRefused refused) {
      assertThat(refused.kind()).isEqualTo(CastRefused.Kind.CLOSED);
      return Optional.empty();
    }
  }

  /** Two sequencers of one log: the one that is late writes nothing. */
  @Test
  void anotherNodeThatAppendedFirstIsNoticed() throws Exception {
    String slug = openYesNo();
    Voter voter = newVoter(slug);
    String ballot = voter.device().ballot(List.of(List.of(0, 1, 0)));

    assertThatThrownBy(
            () ->
                probe.appendAfterAnother(
                    slug,
                    () ->
                        otherRequest.call(
                            council, () -> box.cast(slug, ballot, voter.signatures()))))
        .hasStackTraceContaining("another one appended");

    assertThat(probe.lines(slug)).hasSize(2).noneMatch(line -> line.contains("other node"));
    assertProven(slug, box.cast(slug, ballot, voter.signatures()));
  }

  @Test
  void withoutADrillThatPassedItDoesNotOpen() {
    signIns.enter(visitor, first.id());
    Instant now = clock.instant();
    String slug =
        elections.draft(
            process,
            new ElectionForm(
                text("The vote"),
                LocalizedText.EMPTY,
                now.minusSeconds(60),
                now.plus(Duration.ofHours(1)),
                "",
                0,
                List.of(QuestionForm.of(QuestionKind.YES_NO, text("?"), true, List.of()))));
    signIns.enter(visitor, second.id());
    elections.confirm(slug, get(slug).version());
    probe.loseFile(slug);

    probe.catchUp();

    assertThat(get(slug).state()).isEqualTo(ElectionState.CONFIRMED);
    assertThat(elections.listDrills(get(slug)).get(0).passed()).isFalse();
  }

  @Test
  void afterTheTimeForComplaintsNobodyCanTellWhoWasServed() {
    String slug = openYesNo();
    Voter voter = newVoter(slug);
    CastReceipt receipt = cast(slug, voter, 0, 1, 0);
    count(slug);

    assertThat(probe.retain(clock.instant().plus(Duration.ofDays(29)))).isZero();
    assertThat(probe.retain(clock.instant().plus(Duration.ofDays(31)))).isEqualTo(4);

    assertThat(probe.served(slug)).isZero();
    assertThat(get(slug).state()).isEqualTo(ElectionState.ARCHIVED);
    assertThat(logs.findBallot(slug, receipt.hash())).contains(receipt);
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> atOnce(int number, Callable<T> action) throws Exception {
    return AtOnce.call(IntStream.range(0, number).mapToObj(i -> action).toArray(Callable[]::new));
  }

  @Test
  void tilesAndEntriesAreWhatTheCheckpointFixes() throws IOException {
    String slug = openYesNo();
    Voter voter = newVoter(slug);
    cast(slug, voter, 0, 1, 0);
    cast(slug, voter, 0, 0, 1);

    assertThat(logs.findCheckpoint(slug).orElseThrow()).contains("/elections/", "\n3\n");
    assertThat(logs.tile(slug, "0/000.p/3").size()).isEqualTo(96);
    assertThat(logs.listLines(slug, 0)).hasSize(3);
    assertThat(logs.tile(slug, "entries/000.p/3").size()).isPositive();
    assertThat(logs.consistency(slug, 1).path()).isNotEmpty();
    assertThatThrownBy(() -> logs.tile(slug, "0/001.p/3"))
        .isInstanceOf(org.folkmoot.kernel.NotFound.class);
  }
}
