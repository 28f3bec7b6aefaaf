package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.ballots.ElectionDesk;
import org.folkmoot.ballots.ElectionReport;
import org.folkmoot.ballots.ElectionVerifier;
import org.folkmoot.ballots.Progress;
import org.folkmoot.ballots.RegistrarSignature;
import org.folkmoot.ballots.TrusteeParts;
import org.folkmoot.ballots.VerifierOptions;
import org.folkmoot.ballots.VoterDevice;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.NotFound;
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
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardForm;
import org.folkmoot.trustees.BoardRefusal;
import org.folkmoot.trustees.BoardService;
import org.folkmoot.trustees.BoardsProbe;
import org.folkmoot.trustees.CeremonyService;
import org.folkmoot.trustees.LostPartService;
import org.folkmoot.trustees.TrusteeTask;
import org.folkmoot.votes.BallotBoxService;
import org.folkmoot.votes.CountedService;
import org.folkmoot.votes.ElectionDetails;
import org.folkmoot.votes.ElectionForm;
import org.folkmoot.votes.ElectionGap;
import org.folkmoot.votes.ElectionService;
import org.folkmoot.votes.ElectionState;
import org.folkmoot.votes.FileKind;
import org.folkmoot.votes.PartRefused;
import org.folkmoot.votes.PublicLogService;
import org.folkmoot.votes.QuestionForm;
import org.folkmoot.votes.QuestionKind;
import org.folkmoot.votes.RegistrarService;
import org.folkmoot.votes.TrusteeTallyService;
import org.folkmoot.votes.VoteOption;
import org.folkmoot.votes.VotesProbe;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Votes that a board of trustees opens. */
@ExtendWith(ArquillianExtension.class)
class BoardVotesIT {

  private static final Logger LOG = Logger.getLogger(BoardVotesIT.class.getName());
  private static final Path TOOL = Path.of("/usr/bin/belenios-tool");

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private ElectionService elections;
  @Inject private RegistrarService registrar;
  @Inject private BallotBoxService box;
  @Inject private PublicLogService logs;
  @Inject private CountedService counted;
  @Inject private TrusteeTallyService tally;
  @Inject private BoardService boards;
  @Inject private LostPartService lostParts;
  @Inject private CeremonyService ceremony;
  @Inject private ProcessService processes;
  @Inject private AccountService accounts;
  @Inject private VotesProbe probe;
  @Inject private BoardsProbe boardsProbe;
  @Inject private StrongSignIn signIns;
  @Inject private Visitor visitor;
  @Inject private Clock clock;

  private Council council;
  private Person first;
  private Person second;
  private HeldBoard board;
  private List<Person> people;
  private String process;

  @BeforeEach
  void aBoardOfTwoOfThree() {
    council = stage.newCouncil();
    people = IntStream.range(0, 3).mapToObj(i -> stage.enter(council, Role.TRUSTEE)).toList();
    second = stage.enter(council, Role.FACILITATOR);
    first = stage.enter(council, Role.FACILITATOR);
    LocalDate today = LocalDate.now(clock);
    process =
        processes.create(
            new ProcessForm(
                    text("High Street"),
                    text("About"),
                    List.of(new PhaseSpan(PhaseKind.VOTE, today.minusDays(1), today.plusDays(5))))
                .admitting(new Audiences(Map.of(Activity.VOTE, Audience.EVERYBODY))),
            true);
    String slug =
        boards.create(
            new BoardForm(text("The board"), 2, people.stream().map(Person::id).toList()));
    board = new HeldBoard(slug, 2, people);
  }

  private static LocalizedText text(String english) {
    return LocalizedText.of(Locale.UK, english);
  }

  private void become(Person person) {
    signIns.enter(visitor, person.id());
  }

  private void act(int... numbers) {
    for (int number : numbers) {
      become(board.holder(number).person());
      board.act(ceremony, board.holder(number));
    }
  }

  private void makeKey() {
    act(1, 2, 3, 1, 2, 3, 1, 2, 3);
  }

  private String draft(QuestionForm question) {
    become(first);
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
                List.of(question))
            .lockedBy(board.slug(), 2));
  }

  private static QuestionForm yesNo() {
    return QuestionForm.of(QuestionKind.YES_NO, text("Close it?"), true, List.of());
  }

  private static QuestionForm ranking() {
    return QuestionForm.of(
        QuestionKind.RANKING,
        text("Rank"),
        true,
        List.of(VoteOption.of(text("a")), VoteOption.of(text("b")), VoteOption.of(text("c"))));
  }

  private void confirm(String slug) {
    become(second);
    elections.confirm(slug, get(slug).version());
    probe.catchUp();
  }

  private String open(QuestionForm question) {
    makeKey();
    act(1, 2, 3);
    String slug = draft(question);
    confirm(slug);
    assertThat(get(slug).state()).isEqualTo(ElectionState.OPEN);
    return slug;
  }

  private ElectionDetails get(String slug) {
    return elections.find(slug).orElseThrow();
  }

  private BoardDetails board() {
    become(first);
    return boards.find(board.slug()).orElseThrow();
  }

  private void vote(String slug, Integer... choice) {
    PublicLogService.Frozen frozen = logs.frozen(slug);
    VoterDevice device = new VoterDevice(frozen.record(), frozen.registrarKeys().get(0));
    Person person =
        accounts.open(UUID.randomUUID() + "@example.org", "V", "correct horse battery", Set.of());
    become(person);
    RegistrarSignature signature =
        device.finish(registrar.sign(slug, List.of(device.blinded())).signatures().get(0));
    visitor.enter(Optional.empty());
    box.cast(slug, device.ballot(List.of(List.of(choice))), List.of(signature));
  }

  private void close(String slug, TrusteeTask awaited) {
    probe.end(slug);
    probe.catchUp(slug);
    become(first);
    assertThat(
            Patience.atLeast(
                1,
                () -> {
                  become(first);
                  return tally.findTally(get(slug)).orElseThrow().task().isPresent() ? 1 : 0;
                }))
        .isEqualTo(1);
    assertThat(tally.findTally(get(slug)).orElseThrow().task()).contains(awaited);
  }

  private TrusteeTallyService.Work work(int number) {
    become(people.get(number - 1));
    return tally.listWork(ceremony.work(board.slug()).board()).get(0);
  }

  private byte[] make(String slug, int number) {
    TrusteeTallyService.Work work = work(number);
    String list = tally.list(slug);
    String keys = ceremony.work(board.slug()).keys().get(work.election().group());
    try (TrusteeParts parts = new TrusteeParts(work.record(), keys, 1)) {
      String made =
          work.task() == TrusteeTask.SHUFFLE
              ? parts.shuffle(list)
              : parts.decrypt(
                  list,
                  board.secret(
                      board.holder(number), ceremony.work(board.slug()), work.election().group()));
      return made.getBytes(StandardCharsets.UTF_8);
    }
  }

  private void submit(String slug, int number, TrusteeTask task, byte[] part) throws Exception {
    become(people.get(number - 1));
    tally.submit(slug, task, new ByteArrayInputStream(part));
  }

  private void doNow(String slug, int number) throws Exception {
    TrusteeTask task = work(number).task();
    submit(slug, number, task, make(slug, number));
  }

  private void awaitCounted(String slug) {
    become(first);
    assertThat(Patience.atLeast(1, () -> get(slug).state() == ElectionState.COUNTED ? 1 : 0))
        .as(get(slug).state().name())
        .isEqualTo(1);
  }

  private ElectionReport verify(String slug) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Optional<byte[]> piece = counted.findPiece(slug, FileKind.ARCHIVE, 0);
    for (int next = 1; piece.isPresent(); next++) {
      bytes.writeBytes(piece.get());
      piece = counted.findPiece(slug, FileKind.ARCHIVE, next);
    }
    Path folder = Files.createTempDirectory("published");
    Path archive = Files.write(folder.resolve(get(slug).uuid() + ".bel"), bytes.toByteArray());
    ElectionReport report = ElectionVerifier.verify(archive, VerifierOptions.standard());
    assertThat(report.verdict().isAccepted()).as(report.toString()).isTrue();
    assertThat(report.complete()).isTrue();
    if (Files.isExecutable(TOOL)) {
      Process tool =
          new ProcessBuilder(TOOL.toString(), "election", "verify", "--dir=" + folder)
              .redirectErrorStream(true)
              .start();
      String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(tool.waitFor()).as(said).isZero();
    } else {
      LOG.warning("SKIPPED: belenios-tool is not installed");
    }
    return report;
  }

  @Test
  void aVoteDoesNotOpenBeforeOneMoreThanAreNeededHaveProvedTheirSecret() {
    String slug = draft(yesNo());
    assertThat(elections.gapsOf(get(slug)))
        .extracting(ElectionGap::part)
        .contains(ElectionGap.Part.BOARD_KEY);
    become(second);
    assertThatThrownBy(() -> elections.confirm(slug, get(slug).version()))
        .hasMessageContaining("hasGaps");
    makeKey();
    act(1, 2);
    become(first);
    assertThat(elections.gapsOf(get(slug)))
        .extracting(ElectionGap::part)
        .contains(ElectionGap.Part.BOARD_DRILLS)
        .doesNotContain(ElectionGap.Part.BOARD_KEY);
    confirm(slug);
    assertThat(get(slug).state()).isEqualTo(ElectionState.CONFIRMED);
    BoardDetails held = board();
    assertThatThrownBy(() -> boards.beginAnew(board.slug(), held.version()))
        .isInstanceOf(BoardRefusal.class)
        .hasMessageContaining("inUse");
    boardsProbe.ageDrills();
    probe.catchUp();
    assertThat(get(slug).state()).isEqualTo(ElectionState.CONFIRMED);
    act(3);
    probe.catchUp();
    become(first);
    assertThat(get(slug).state()).isEqualTo(ElectionState.CONFIRMED);
  }

  @Test
  void aLostSecretKeepsAVoteClosedAndAVoteKeepsItsBoard() {
    makeKey();
    act(1, 2, 3);
    become(people.get(2));
    lostParts.reportLost(board.slug());
    String slug = draft(yesNo());
    BoardDetails held = board();
    assertThatThrownBy(() -> boards.delete(board.slug(), held.version()))
        .as("a draft uses it")
        .isInstanceOf(BoardRefusal.class)
        .hasMessageContaining("ofVote");
    confirm(slug);
    assertThat(get(slug).state()).isEqualTo(ElectionState.CONFIRMED);

    become(people.get(2));
    lostParts.reportFound(board.slug());
    act(3);
    probe.catchUp();
    become(first);
    assertThat(get(slug).state()).isEqualTo(ElectionState.OPEN);
  }

  @Test
  void aShuffledVoteIsCountedWithoutOneWhoIsGone() throws Exception {
    String slug = open(ranking());
    assertThat(probe.lines(slug))
        .hasSize(2)
        .last()
        .asString()
        .matches("keys\\|1\\|.*\\|[0-9a-f]{64}");
    vote(slug, 1, 2, 3);
    vote(slug, 2, 1, 3);
    vote(slug, 0, 0, 0);
    close(slug, TrusteeTask.SHUFFLE);

    byte[] earlier = make(slug, 3);
    byte[] shuffle = make(slug, 1);
    assertThatThrownBy(() -> submit(slug, 2, TrusteeTask.DECRYPT, shuffle))
        .isInstanceOf(PartRefused.class)
        .hasMessageContaining("notNow");
    assertThatThrownBy(
            () -> submit(slug, 1, TrusteeTask.SHUFFLE, "{}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PartRefused.class)
        .hasMessageContaining("wrong");
    submit(slug, 1, TrusteeTask.SHUFFLE, shuffle);
    submit(slug, 1, TrusteeTask.SHUFFLE, shuffle);
    assertThatThrownBy(() -> submit(slug, 3, TrusteeTask.SHUFFLE, earlier))
        .as("a shuffle of the list before")
        .isInstanceOf(PartRefused.class)
        .hasMessageContaining("SHUFFLE_PROOF");
    become(people.get(0));
    assertThat(tally.listWork(ceremony.work(board.slug()).board())).isEmpty();
    doNow(slug, 3);
    become(first);
    assertThat(get(slug).state()).isEqualTo(ElectionState.DECRYPTING);
    assertThatThrownBy(() -> elections.abort(slug, text("late")))
        .hasMessageContaining("wrongState");

    byte[] opened = make(slug, 1);
    assertThatThrownBy(() -> submit(slug, 2, TrusteeTask.DECRYPT, opened))
        .hasMessageContaining("DECRYPTION_PROOF");
    submit(slug, 1, TrusteeTask.DECRYPT, opened);
    submit(slug, 1, TrusteeTask.DECRYPT, opened);
    doNow(slug, 3);
    awaitCounted(slug);

    ElectionReport report = verify(slug);
    assertThat(report.counted()).isEqualTo(3);
    assertThat(report.result().orElseThrow().toJsonText()).contains("[1,2,3]", "[2,1,3]");
    assertThat(board().seats().get(1).open()).isEmpty();
  }

  @Test
  void aSummedVoteIsOpenedWithoutShufflesAndTwoPartsMayComeAtOnce() throws Exception {
    String slug = open(yesNo());
    vote(slug, 0, 1, 0);
    vote(slug, 0, 1, 0);
    vote(slug, 0, 0, 1);
    assertThatThrownBy(
            () -> {
              become(people.get(0));
              tally.list(slug);
            })
        .isInstanceOf(PartRefused.class);
    close(slug, TrusteeTask.DECRYPT);
    byte[] one = make(slug, 1);
    byte[] two = make(slug, 2);
    AtOnce.call(
        () -> otherRequest.here(council, () -> submits(slug, 1, one)),
        () -> otherRequest.here(council, () -> submits(slug, 2, two)));
    awaitCounted(slug);

    assertThat(verify(slug).result().orElseThrow().toJsonText()).isEqualTo("[[0,2,1]]");
    assertThatThrownBy(() -> submit(slug, 3, TrusteeTask.DECRYPT, one))
        .isInstanceOf(PartRefused.class);
    become(first);
    BoardDetails free = board();
    boards.beginAnew(board.slug(), free.version());
  }

  private boolean submits(String slug, int number, byte[] part) throws Exception {
    submit(slug, number, TrusteeTask.DECRYPT, part);
    return true;
  }

  @Test
  void aTrusteeOfTheCommandLineHandsInTheArchiveThatItChanged() throws Exception {
    String slug = open(ranking());
    vote(slug, 3, 2, 1);
    close(slug, TrusteeTask.SHUFFLE);
    Path folder = Files.createTempDirectory("own");
    Path archive = folder.resolve(get(slug).uuid() + ".bel");
    try (ElectionDesk desk = new ElectionDesk(1, Progress.SILENT)) {
      for (int number : new int[] {2, 1}) {
        download(slug, number, archive);
        desk.shuffle(archive, number);
        upload(slug, number, archive);
      }
      for (int number : new int[] {3, 2}) {
        download(slug, number, archive);
        assertThatThrownBy(() -> upload(slug, number, archive)).isInstanceOf(PartRefused.class);
        desk.decrypt(
            archive,
            board.secret(board.holder(number), ceremony.work(board.slug()), "RFC-3526-2048"));
        upload(slug, number, archive);
      }
    }
    awaitCounted(slug);

    assertThat(verify(slug).result().orElseThrow().toJsonText()).contains("[3,2,1]");
  }

  private void download(String slug, int number, Path archive) throws Exception {
    become(people.get(number - 1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tally.writeArchive(slug, bytes);
    Files.write(archive, bytes.toByteArray());
  }

  private void upload(String slug, int number, Path archive) throws Exception {
    become(people.get(number - 1));
    tally.submitArchive(slug, new ByteArrayInputStream(Files.readAllBytes(archive)));
  }

  @Test
  void theJobWaitsAndNobodyElseSeesTheList() throws Exception {
    String slug = open(yesNo());
    vote(slug, 0, 1, 0);
    close(slug, TrusteeTask.DECRYPT);
    probe.count(slug);
    probe.count(slug);
    become(first);
    assertThat(tally.findTally(get(slug)).orElseThrow().parts()).isEmpty();
    Person other = stage.enter(council, Role.TRUSTEE);
    become(other);
    assertThatThrownBy(() -> tally.list(slug)).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> tally.submit(slug, TrusteeTask.DECRYPT, new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(NotFound.class);
    doNow(slug, 2);
    probe.count(slug);
    become(first);
    assertThat(get(slug).state()).isEqualTo(ElectionState.DECRYPTING);
    doNow(slug, 3);
    awaitCounted(slug);
    assertThat(verify(slug).counted()).isEqualTo(1);
  }

  @Test
  void allAreAskedOnceMoreTwoDaysBeforeTheEnd() {
    String slug = open(yesNo());
    probe.catchUp();
    probe.catchUp();

    assertThat(board().seats()).allMatch(seat -> seat.open().size() == 1);
    assertThat(board().ready()).isEqualTo(3);
    act(2);
    assertThat(board().seats().get(1).open()).isEmpty();
    assertThat(get(slug).state()).isEqualTo(ElectionState.OPEN);
  }
}
