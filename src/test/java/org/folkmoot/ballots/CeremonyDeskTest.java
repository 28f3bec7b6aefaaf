package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.Scalar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CRY-8: the key ceremony by files, with trustees, or a folder between them, that cheat. */
class CeremonyDeskTest {

  private static final Group GROUP = Group.BELENIOS_2048;
  private final CeremonyDesk desk = new CeremonyDesk(Rehearsal.seeded(46));
  private final List<String> seeds = new ArrayList<>();

  @TempDir Path exchange;
  @TempDir Path other;

  @BeforeEach
  void allAnnounceThemselves() throws IOException {
    for (int number = 1; number <= 3; number++) {
      seeds.add(desk.drawSeed());
      desk.announce(exchange, seeds.get(number - 1), GROUP.label(), 2, 3, number);
    }
  }

  private void allShare() throws IOException {
    for (String seed : seeds) {
      desk.share(exchange, seed);
    }
  }

  private static void assertRefused(Reason reason, String detail, ThrowingCallable action) {
    assertThatExceptionOfType(ElectionDesk.StepRefused.class)
        .isThrownBy(action)
        .satisfies(
            refused -> {
              assertThat(refused.arguments().get(0)).isEqualTo(reason.name());
              assertThat(refused.arguments().get(1).toString()).contains(detail);
            });
  }

  @Test
  void theJoinedKeyIsTheOneOfTheTrustees() throws IOException {
    allShare();
    List<Scalar> keys = new ArrayList<>();
    for (String seed : seeds) {
      keys.add(SecretFile.read(desk.finish(exchange, seed), GROUP));
    }

    String joined = desk.join(exchange);

    TrusteeGroup read = TrusteesReader.readOne(joined.getBytes(StandardCharsets.UTF_8), GROUP);
    assertThat(read.threshold()).isEqualTo(2);
    assertThat(read.keys().stream().map(TrusteeKey::publicKey))
        .containsExactlyElementsOf(keys.stream().map(GROUP.generator()::pow).toList());
    assertThat(new TrusteesCheck(GROUP).verify(List.of(read)).isAccepted()).isTrue();
    assertThat(SecretFile.read(desk.finish(exchange, seeds.get(1)), GROUP)).isEqualTo(keys.get(1));
    assertThat(desk.join(exchange)).isEqualTo(joined);
  }

  @Test
  void aRoundWaitsForTheFilesOfAllTrustees() throws IOException {
    Files.delete(exchange.resolve("2.announcement.json"));

    assertRefused(
        Reason.TRUSTEE_THRESHOLD,
        "2.announcement.json of trustee 2 is not there yet",
        () -> desk.share(exchange, seeds.get(0)));
    assertRefused(Reason.TRUSTEE_THRESHOLD, "trustee 2", () -> desk.finish(exchange, seeds.get(0)));
  }

  @Test
  void theSharesOfAnotherPolynomialAreRefusedWithTheirSender() throws IOException {
    allShare();
    PedersenTrustee liar =
        new PedersenTrustee(
            GROUP,
            new Certificate.Context(GROUP.label(), 3, 2, 2),
            TrusteeSeed.read(seeds.get(1)),
            Rehearsal.seeded(47));
    CeremonyRounds rounds = CeremonyRounds.read(exchange);
    ShownCommitments honest = rounds.shown().get(1);
    Files.delete(exchange.resolve("2.shares.json"));
    CeremonyFile.SHARES.create(
        exchange,
        2,
        new ShownCommitments(honest.coefexps(), liar.shares(rounds.announcements())).toJson());

    assertRefused(
        Reason.TRUSTEE_COEFFICIENTS,
        "the share from trustee 2 does not fit its commitments",
        () -> desk.finish(exchange, seeds.get(0)));
  }

  @Test
  void aSecondSetOfCommitmentsIsRefusedWithItsSender() throws IOException {
    allShare();
    Files.delete(exchange.resolve("3.announcement.json"));
    desk.announce(exchange, seeds.get(2), GROUP.label(), 2, 3, 3);

    assertRefused(
        Reason.TRUSTEE_COEFFICIENTS,
        "trustee 3 shows other commitments than announced",
        () -> desk.finish(exchange, seeds.get(0)));
    for (String seed : seeds.subList(0, 2)) {
      assertRefused(Reason.TRUSTEE_COEFFICIENTS, "trustee 3", () -> desk.finish(exchange, seed));
    }
  }

  @Test
  void anAnnouncementThatWasPutInTheTrusteesPlaceIsRefused() throws IOException {
    String stranger = desk.drawSeed();
    Files.delete(exchange.resolve("1.announcement.json"));
    desk.announce(exchange, stranger, GROUP.label(), 2, 3, 1);

    assertRefused(
        Reason.TRUSTEE_CERTIFICATE,
        "the seed is that of no trustee",
        () -> desk.share(exchange, seeds.get(0)));
  }

  @Test
  void twoTrusteesInEachOthersPlaceAreRefused() throws IOException {
    Path second = exchange.resolve("2.announcement.json");
    Path third = exchange.resolve("3.announcement.json");
    Path spare = other.resolve("spare");
    Files.move(second, spare);
    Files.move(third, second);
    Files.move(spare, third);

    assertRefused(
        Reason.TRUSTEE_CERTIFICATE,
        "the certificate of trustee 2 is not valid",
        () -> desk.share(exchange, seeds.get(0)));
  }

  /** A folder that shows Ben other files than the rest: Carol made two polynomials. */
  @Test
  void trusteesWhoWereShownDifferentCommitmentsDoNotJoin() throws IOException {
    String carol = seeds.get(2);
    for (int number = 1; number <= 2; number++) {
      String name = number + ".announcement.json";
      Files.copy(exchange.resolve(name), other.resolve(name));
    }
    desk.announce(other, carol, GROUP.label(), 2, 3, 3);
    allShare();
    for (String seed : seeds) {
      desk.share(other, seed);
    }
    desk.finish(exchange, seeds.get(0));
    desk.finish(other, seeds.get(1));
    desk.finish(exchange, carol);
    Files.copy(
        other.resolve("2.member.json"),
        exchange.resolve("2.member.json"),
        StandardCopyOption.REPLACE_EXISTING);

    assertRefused(
        Reason.TRUSTEE_COEFFICIENTS,
        "trustee 2 was shown other commitments",
        () -> desk.join(exchange));
  }

  @Test
  void aFileThatIsNoneIsRefusedWithItsName() throws IOException {
    Files.writeString(exchange.resolve("2.announcement.json"), "{}");

    assertRefused(
        Reason.JSON_FIELDS,
        "2.announcement.json of trustee 2",
        () -> desk.share(exchange, seeds.get(0)));
  }

  @Test
  void whatWasSentCannotBeTakenBack() throws IOException {
    allShare();

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> desk.share(exchange, seeds.get(0)));
    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> desk.announce(exchange, seeds.get(0), GROUP.label(), 2, 3, 1));
  }

  @Test
  void placesThresholdsAndSeedsThatCannotBeAreMisuse() {
    String seed = seeds.get(0);

    for (int number : new int[] {0, 4}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> desk.announce(other, seed, GROUP.label(), 2, 3, number));
    }
    for (int threshold : new int[] {1, 4}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> desk.announce(other, seed, GROUP.label(), threshold, 3, 1));
    }
    for (String bad : List.of("", "correct horse battery", seed + "1", seed.substring(1) + "0")) {
      assertThatIllegalArgumentException()
          .as(bad)
          .isThrownBy(() -> desk.announce(other, bad, GROUP.label(), 2, 3, 1));
    }
    assertThat(TrusteeSeed.read(" " + seed + "\n").text()).isEqualTo(seed);
    assertThat(TrusteeSeed.read(seed)).hasToString("TrusteeSeed");
  }
}
