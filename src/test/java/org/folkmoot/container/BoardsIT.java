package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.accounts.StrongSignIn;
import org.folkmoot.ballots.CeremonyDesk;
import org.folkmoot.ballots.ElectionDesk;
import org.folkmoot.ballots.Progress;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.privacy.DeletionService;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.trustees.BoardDetails;
import org.folkmoot.trustees.BoardForm;
import org.folkmoot.trustees.BoardRefusal;
import org.folkmoot.trustees.BoardService;
import org.folkmoot.trustees.BoardStep;
import org.folkmoot.trustees.BoardWork;
import org.folkmoot.trustees.BoardsProbe;
import org.folkmoot.trustees.CeremonyService;
import org.folkmoot.trustees.KeyGroups;
import org.folkmoot.trustees.LostPartService;
import org.folkmoot.trustees.TrusteeTask;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Boards of trustees: who sits there, the ceremony in rounds, drills, letters. */
@ExtendWith(ArquillianExtension.class)
class BoardsIT {

  @Inject private Stage stage;
  @Inject private OtherRequest otherRequest;
  @Inject private BoardService boards;
  @Inject private LostPartService lostParts;
  @Inject private CeremonyService ceremony;
  @Inject private AccountService accounts;
  @Inject private DeletionService deletion;
  @Inject private BoardsProbe probe;
  @Inject private StrongSignIn signIns;
  @Inject private Visitor visitor;

  private Council council;
  private Person facilitator;
  private List<Person> people;

  @BeforeEach
  void aCouncilWithTrustees() {
    council = stage.newCouncil();
    people = IntStream.range(0, 4).mapToObj(i -> stage.enter(council, Role.TRUSTEE)).toList();
    facilitator = stage.enter(council, Role.FACILITATOR);
  }

  private static LocalizedText text(String english) {
    return LocalizedText.of(Locale.UK, english);
  }

  private void become(Person person) {
    signIns.enter(visitor, person.id());
  }

  private HeldBoard newBoard() {
    become(facilitator);
    List<Person> three = people.subList(0, 3);
    String slug =
        boards.create(
            new BoardForm(text("City votes"), 2, three.stream().map(Person::id).toList()));
    return new HeldBoard(slug, 2, three);
  }

  private BoardDetails get(HeldBoard board) {
    become(facilitator);
    return boards.find(board.slug()).orElseThrow();
  }

  private void act(HeldBoard board, int... numbers) {
    for (int number : numbers) {
      become(board.holder(number).person());
      board.act(ceremony, board.holder(number));
    }
  }

  private void makeKey(HeldBoard board) {
    act(board, 1, 2, 3, 3, 1, 2, 2, 3, 1);
  }

  @Test
  void aBoardHasMoreTrusteesThanAreNeededAndOnlyTrustees() {
    List<Long> ids = people.stream().map(Person::id).toList();
    assertRefused("titleMissing", new BoardForm(LocalizedText.EMPTY, 2, ids));
    assertRefused("sizeWrong", new BoardForm(text("Two"), 2, ids.subList(0, 2)));
    assertRefused("thresholdWrong", new BoardForm(text("All"), 3, ids.subList(0, 3)));
    assertRefused("thresholdWrong", new BoardForm(text("One"), 1, ids.subList(0, 3)));
    assertRefused(
        "noTrustee", new BoardForm(text("Same"), 2, List.of(ids.get(0), ids.get(1), ids.get(0))));
    assertRefused(
        "noTrustee",
        new BoardForm(text("Staff"), 2, List.of(ids.get(0), ids.get(1), facilitator.id())));
    become(people.get(0));
    assertThatThrownBy(() -> boards.create(new BoardForm(text("Own"), 2, ids)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(boards::list).isInstanceOf(NotAllowed.class);
  }

  private void assertRefused(String rule, BoardForm form) {
    assertThatThrownBy(() -> boards.create(form))
        .isInstanceOf(BoardRefusal.class)
        .hasMessageContaining(rule);
  }

  @Test
  void aCeremonyGoesOnByItselfWhenAllFilesOfARoundAreThere() {
    HeldBoard board = newBoard();
    assertThat(get(board).step()).isEqualTo(BoardStep.ANNOUNCE);
    assertThat(probe.letters(people.get(0).email(), "say hello")).isEqualTo(1);
    act(board, 2, 1);
    assertThat(get(board).step()).isEqualTo(BoardStep.ANNOUNCE);
    become(people.get(0));
    assertThat(ceremony.work(board.slug()).task()).isEmpty();
    assertThat(ceremony.work(board.slug()).missing()).hasSize(1);
    act(board, 3);
    assertThat(get(board).step()).isEqualTo(BoardStep.SHARE);
    act(board, 1, 2, 3);
    assertThat(get(board).step()).isEqualTo(BoardStep.FINISH);
    act(board, 3, 2, 1);

    BoardDetails made = get(board);
    assertThat(made.step()).isEqualTo(BoardStep.MADE);
    assertThat(made.ready()).isZero();
    assertThat(made.usable()).isFalse();
    assertThat(probe.letters(people.get(0).email(), "prove that you kept")).isEqualTo(1);
    act(board, 1, 2);
    assertThat(get(board).usable()).isFalse();
    act(board, 3);
    assertThat(get(board).usable()).isTrue();
    probe.ageDrills();
    assertThat(get(board).ready()).isZero();
  }

  @Test
  void aLostSecretCountsNoMoreUntilItIsFoundAndProved() {
    HeldBoard board = newBoard();
    become(people.get(0));
    assertThatThrownBy(() -> lostParts.reportLost(board.slug()))
        .as("before there is a key")
        .hasMessageContaining("notNow");
    makeKey(board);
    act(board, 1, 2, 3);
    assertThat(get(board).usable()).isTrue();

    become(people.get(0));
    assertThatThrownBy(() -> lostParts.reportFound(board.slug())).hasMessageContaining("notNow");
    lostParts.reportLost(board.slug());
    lostParts.reportLost(board.slug());
    assertThat(ceremony.work(board.slug()).lost()).isTrue();
    assertThat(get(board).usable()).isFalse();
    assertThat(get(board).ready()).isEqualTo(2);
    assertThat(get(board).seats().get(0).lost()).isTrue();
    assertThat(probe.letters(facilitator.email(), "cannot be found")).isEqualTo(1);

    become(people.get(0));
    lostParts.reportFound(board.slug());
    assertThat(get(board).ready()).as("said, not yet proved").isEqualTo(2);
    act(board, 1);
    assertThat(get(board).usable()).isTrue();
    assertThat(get(board).seats().get(0).lost()).isFalse();
  }

  @Test
  void nobodyIsRemindedOfASecretThatIsLost() {
    HeldBoard board = newBoard();
    makeKey(board);
    act(board, 2, 3);
    become(people.get(0));
    lostParts.reportLost(board.slug());

    assertThat(ceremony.work(board.slug()).task()).isEmpty();
    assertThat(probe.remindAfter(Duration.ofDays(3))).isZero();
    assertThat(get(board).late()).isFalse();
    boards.beginAnew(board.slug(), get(board).version());
    assertThat(get(board).seats()).noneMatch(seat -> seat.lost());
  }

  @Test
  void aBoardThatNoVoteUsesIsDeletedAndItsTrusteesAreTold() {
    HeldBoard board = newBoard();
    makeKey(board);
    long seen = get(board).version();
    become(people.get(0));
    assertThatThrownBy(() -> boards.delete(board.slug(), seen)).isInstanceOf(NotAllowed.class);
    become(facilitator);
    assertThatThrownBy(() -> boards.delete(board.slug(), seen - 1))
        .isInstanceOf(ChangedMeanwhile.class);
    boards.delete(board.slug(), seen);

    assertThat(boards.find(board.slug())).isEmpty();
    for (Person person : people.subList(0, 3)) {
      assertThat(probe.letters(person.email(), "no longer a key holder")).isEqualTo(1);
    }
    become(people.get(0));
    assertThat(ceremony.listOwn()).isEmpty();
    assertThat(probe.remindAfter(Duration.ofDays(3))).isZero();
  }

  @Test
  void aTrusteeOfTheCommandLineSitsOnTheSameBoard() throws Exception {
    HeldBoard board = newBoard();
    Map<String, Path> folders = new HashMap<>();
    try (ElectionDesk desk = new ElectionDesk(1, Progress.SILENT)) {
      CeremonyDesk own = desk.ceremony();
      String seed = own.drawSeed();
      become(people.get(0));
      Map<String, String> announcements = new HashMap<>();
      for (String group : KeyGroups.ALL) {
        folders.put(group, Files.createTempDirectory("exchange"));
        own.announce(folders.get(group), seed, group, 2, 3, 1);
        announcements.put(group, read(folders, group, "1.announcement.json"));
      }
      ceremony.submit(board.slug(), TrusteeTask.ANNOUNCE, announcements);
      act(board, 2, 3);
      become(people.get(0));
      Map<String, String> shares = new HashMap<>();
      for (String group : KeyGroups.ALL) {
        write(folders, group, "announcement", ceremony.work(board.slug()).announcements());
        own.share(folders.get(group), seed);
        shares.put(group, read(folders, group, "1.shares.json"));
      }
      ceremony.submit(board.slug(), TrusteeTask.SHARE, shares);
      act(board, 2, 3);
      become(people.get(0));
      Map<String, String> members = new HashMap<>();
      for (String group : KeyGroups.ALL) {
        write(folders, group, "shares", ceremony.work(board.slug()).shares());
        own.finish(folders.get(group), seed);
        members.put(group, read(folders, group, "1.member.json"));
      }
      ceremony.submit(board.slug(), TrusteeTask.FINISH, members);
    }
    act(board, 2, 3);

    assertThat(get(board).made()).isTrue();
  }

  private static String read(Map<String, Path> folders, String group, String name)
      throws Exception {
    return Files.readString(folders.get(group).resolve(name));
  }

  private static void write(
      Map<String, Path> folders, String group, String kind, Map<String, List<String>> all)
      throws Exception {
    for (int number = 1; number <= 3; number++) {
      Path file = folders.get(group).resolve(number + "." + kind + ".json");
      if (!Files.exists(file)) {
        Files.writeString(file, all.get(group).get(number - 1));
      }
    }
  }

  @Test
  void whatIsWrongIsRefusedWithTheNameAndTheSameAgainChangesNothing() {
    HeldBoard board = newBoard();
    become(people.get(0));
    BoardWork work = ceremony.work(board.slug());
    Map<String, String> own = board.files(board.holder(1), work, TrusteeTask.ANNOUNCE);
    Map<String, String> others = board.files(board.holder(2), work, TrusteeTask.ANNOUNCE);
    assertWrong(board, TrusteeTask.ANNOUNCE, others, "wrong", "TRUSTEE_CERTIFICATE");
    assertWrong(board, TrusteeTask.ANNOUNCE, Map.of(), "filesMissing");
    assertWrong(
        board,
        TrusteeTask.ANNOUNCE,
        Map.of(KeyGroups.ALL.get(0), "{}", KeyGroups.ALL.get(1), "nonsense"),
        "wrong");
    assertWrong(board, TrusteeTask.SHARE, own, "notNow");
    ceremony.submit(board.slug(), TrusteeTask.ANNOUNCE, own);
    ceremony.submit(board.slug(), TrusteeTask.ANNOUNCE, own);
    assertWrong(
        board,
        TrusteeTask.ANNOUNCE,
        board.files(board.holder(1), work, TrusteeTask.ANNOUNCE),
        "otherSent");
    act(board, 2, 3);
    become(people.get(0));
    ceremony.submit(board.slug(), TrusteeTask.ANNOUNCE, own);
    become(people.get(1));
    Map<String, String> shares =
        board.files(board.holder(2), ceremony.work(board.slug()), TrusteeTask.SHARE);
    become(people.get(0));
    assertWrong(board, TrusteeTask.SHARE, shares, "wrong", "TRUSTEE_COEFFICIENTS");
    act(board, 1, 2, 3);
    become(people.get(1));
    Map<String, String> members =
        board.files(board.holder(2), ceremony.work(board.slug()), TrusteeTask.FINISH);
    become(people.get(2));
    assertWrong(board, TrusteeTask.FINISH, members, "wrong");
    become(facilitator);
    assertThatThrownBy(() -> ceremony.work(board.slug())).isInstanceOf(NotAllowed.class);
    become(people.get(3));
    assertThatThrownBy(() -> ceremony.work(board.slug())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> ceremony.submit(board.slug(), TrusteeTask.FINISH, members))
        .isInstanceOf(NotFound.class);
  }

  private void assertWrong(
      HeldBoard board, TrusteeTask task, Map<String, String> files, String... words) {
    assertThatThrownBy(() -> ceremony.submit(board.slug(), task, files))
        .isInstanceOf(BoardRefusal.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void nobodyUsesTheSecretOfAnother() {
    HeldBoard board = newBoard();
    act(board, 1);
    HeldBoard copy = new HeldBoard(board.slug(), 2, people.subList(0, 3));
    org.folkmoot.ballots.SimulatedTrustee thief =
        new org.folkmoot.ballots.SimulatedTrustee(board.holder(1).device().seed(), 2, 3, 2);
    become(people.get(1));
    Map<String, String> files =
        copy.files(
            new HeldBoard.Holder(people.get(1), thief),
            ceremony.work(board.slug()),
            TrusteeTask.ANNOUNCE);

    assertWrong(board, TrusteeTask.ANNOUNCE, files, "wrong", "TRUSTEE_DUPLICATE");
  }

  @Test
  void aDrillTakesTheRightSecretAlone() {
    HeldBoard board = newBoard();
    makeKey(board);
    become(people.get(0));
    BoardWork work = ceremony.work(board.slug());
    assertThat(work.task()).contains(TrusteeTask.DRILL);
    Map<String, String> right = board.answers(board.holder(1), work);
    Map<String, String> others = board.answers(board.holder(2), work);
    assertThatThrownBy(() -> ceremony.drill(board.slug(), others))
        .hasMessageContaining("drillWrong");
    assertThatThrownBy(() -> ceremony.drill(board.slug(), Map.of()))
        .hasMessageContaining("drillWrong");
    ceremony.drill(board.slug(), right);
    ceremony.drill(board.slug(), right);
    assertThatThrownBy(() -> ceremony.drill(board.slug(), others)).hasMessageContaining("notNow");

    assertThat(get(board).ready()).isEqualTo(1);
    become(people.get(1));
    assertThatThrownBy(() -> ceremony.drill(board.slug(), right))
        .hasMessageContaining("drillWrong");
  }

  @Test
  void aTrusteeIsReplacedAndAllBeginAnew() {
    HeldBoard board = newBoard();
    makeKey(board);
    act(board, 1, 2, 3);
    BoardDetails before = get(board);
    assertThatThrownBy(() -> boards.replace(board.slug(), 2, people.get(0).id(), before.version()))
        .hasMessageContaining("noTrustee");
    assertThatThrownBy(
            () -> boards.replace(board.slug(), 2, people.get(3).id(), before.version() + 1))
        .isInstanceOf(ChangedMeanwhile.class);
    boards.replace(board.slug(), 2, people.get(3).id(), before.version());

    BoardDetails after = get(board);
    assertThat(after.step()).isEqualTo(BoardStep.ANNOUNCE);
    assertThat(after.ceremony()).isEqualTo(2);
    assertThat(after.ready()).isZero();
    assertThat(after.placeOf(people.get(3).id())).hasValue(2);
    assertThat(after.placeOf(people.get(1).id())).isEmpty();
    become(people.get(1));
    assertThatThrownBy(() -> ceremony.work(board.slug())).isInstanceOf(NotFound.class);
    HeldBoard anew =
        new HeldBoard(board.slug(), 2, List.of(people.get(0), people.get(3), people.get(2)));
    makeKey(anew);
    act(anew, 1, 2, 3);
    assertThat(get(anew).usable()).isTrue();
    boards.beginAnew(board.slug(), get(anew).version());
    assertThat(get(anew).step()).isEqualTo(BoardStep.ANNOUNCE);
  }

  @Test
  void whoLeavesIsReadyNoMore() {
    HeldBoard board = newBoard();
    makeKey(board);
    act(board, 1, 2, 3);
    become(people.get(1));
    deletion.deleteOwn();

    BoardDetails left = get(board);
    assertThat(left.ready()).isEqualTo(2);
    assertThat(left.usable()).isFalse();
    assertThat(left.seats().get(1).name()).isEmpty();
  }

  @Test
  void lettersAreRepeatedThreeTimesToThoseWhoHaveNotDoneIt() {
    HeldBoard board = newBoard();
    act(board, 1);
    assertThat(probe.remindAfter(Duration.ofHours(1))).isZero();
    assertThat(probe.remindAfter(Duration.ofDays(2))).isEqualTo(2);
    assertThat(probe.remindAfter(Duration.ofDays(3))).isZero();
    assertThat(probe.remindAfter(Duration.ofDays(5))).isEqualTo(2);
    assertThat(probe.remindAfter(Duration.ofDays(8))).isEqualTo(2);
    assertThat(probe.remindAfter(Duration.ofDays(30))).isZero();
    assertThat(probe.letters(people.get(1).email(), "Reminder")).isEqualTo(3);
    assertThat(probe.letters(people.get(0).email(), "Reminder")).isZero();
    become(facilitator);
    assertThat(boards.remind(board.slug(), 2)).isEqualTo(1);
    assertThat(boards.remind(board.slug(), 1)).isZero();
  }

  @Test
  void ofTwoWhoSendTheLastFileAtOnceTheRoundEndsOnce() throws Exception {
    HeldBoard board = newBoard();
    act(board, 1);
    AtOnce.call(
        () -> otherRequest.here(council, () -> sends(board, 2)),
        () -> otherRequest.here(council, () -> sends(board, 3)));

    assertThat(get(board).step()).isEqualTo(BoardStep.SHARE);
    assertThat(probe.letters(people.get(0).email(), "Second round")).isEqualTo(1);
  }

  private boolean sends(HeldBoard board, int number) {
    act(board, number);
    return true;
  }

  @Test
  void otherCouncilsSeeNothing() {
    HeldBoard board = newBoard();
    Optional<BoardDetails> seen =
        otherRequest.call(
            stage.newCouncil(),
            () -> {
              Person other =
                  accounts.open(
                      java.util.UUID.randomUUID() + "@example.org",
                      "Other",
                      "correct horse battery",
                      java.util.Set.of(Role.ADMINISTRATOR));
              signIns.enter(visitor, other.id());
              return boards.find(board.slug());
            });
    assertThat(seen).isEmpty();
  }
}
