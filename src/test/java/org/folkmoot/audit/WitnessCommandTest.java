package org.folkmoot.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.audit.PublishedVote.NAME;
import static org.folkmoot.audit.PublishedVote.cast;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.AppendOnlyLog;
import org.folkmoot.merkle.Equivocation;
import org.folkmoot.merkle.QuorumPolicy;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.TilePath;
import org.folkmoot.merkle.VerifierKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A witness follows the list of ballots, signs what is right and tells what is wrong. */
class WitnessCommandTest {

  private static final String LOG = "/api/v1/elections/" + NAME + "/log/";

  @TempDir Path folder;

  private PublishedVote site;

  @BeforeEach
  void aSite() throws IOException {
    site = new PublishedVote();
    append(site.log(), 0, 5);
  }

  @AfterEach
  void end() {
    site.close();
  }

  private static void append(AppendOnlyLog log, int from, int to) {
    for (int i = from; i < to; i++) {
      log.append(cast("ballot " + i));
    }
  }

  private record Run(int exit, String output, String error) {}

  private Run witness(String... more) {
    String[] all =
        Stream.concat(
                Stream.of("witness", site.address(), "--dir", folder.toString(), "--once"),
                Stream.of(more))
            .toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = FolkmootAudit.run(new PrintStream(out), new PrintStream(err), all);
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A round at a time, without waiting between tries. */
  private WitnessRound.Outcome roundAt(Instant now) throws IOException {
    Site asked = new Site(site.address());
    try (WitnessFolder own = WitnessFolder.open(folder, asked)) {
      WitnessRound.Wish wish = new WitnessRound.Wish(List.of(), Duration.ofHours(1), false);
      return new WitnessRound(
              asked,
              own,
              own.cosigner(java.util.Optional.empty()),
              wish,
              Clock.fixed(now, ZoneOffset.UTC),
              () -> {},
              new java.io.PrintWriter(new java.io.StringWriter()))
          .run();
    }
  }

  private WitnessRound.Outcome round() throws IOException {
    return roundAt(Instant.parse("2026-12-01T12:00:00Z"));
  }

  private Path kept(String file) {
    return folder.resolve("logs").resolve(NAME).resolve(file);
  }

  private SignedCheckpoint checkpoint() throws IOException {
    return SignedCheckpoint.parse("kept", Bytes.of(Files.readAllBytes(kept("checkpoint"))));
  }

  /** The folder of the only alarm. */
  private Path alarm() throws IOException {
    try (Stream<Path> alarms = Files.list(folder.resolve("alarms"))) {
      List<Path> all = alarms.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  @Test
  void whatIsRightIsKeptAndCoSigned() throws IOException {
    assertThat(witness("--name", "anna.example").output())
        .contains("ok    our-library: 6 lines, co-signed");
    append(site.log(), 5, 700);

    Run second = witness();

    assertThat(second.exit()).as(second.output() + second.error()).isZero();
    assertThat(second.output()).contains("701 lines");
    assertThat(Files.readAllLines(kept("entries.txt"))).hasSize(701);
    VerifierKey key = VerifierKey.parse(Files.readString(folder.resolve("witness.pub")).strip());
    assertThat(key.name()).isEqualTo("anna.example");
    assertThat(checkpoint().verify(PublishedVote.SIGNER.verifierKey()))
        .isEqualTo(Verdict.accepted());
    assertThat(
            new QuorumPolicy(1, List.of(key))
                .verify(checkpoint().note(), Clock.systemUTC().instant()))
        .isEqualTo(Verdict.accepted());
  }

  @Test
  void aVoteWithoutLinesIsWaitedFor() throws IOException {
    site.show(PublishedVote.empty());

    assertThat(round()).isEqualTo(WitnessRound.Outcome.RIGHT);
    assertThat(kept("checkpoint")).doesNotExist();
  }

  @Test
  void twoListsOfOneSizeAreAFork() throws IOException {
    assertThat(round()).isEqualTo(WitnessRound.Outcome.RIGHT);
    AppendOnlyLog other = PublishedVote.fresh();
    append(other, 1, 6);
    site.show(other);

    assertThat(round()).isEqualTo(WitnessRound.Outcome.NEW_ALARM);
    assertThat(Files.readString(alarm().resolve("ALARM.txt")))
        .startsWith("ALARM our-library: The site has signed two lists");
    SignedCheckpoint one = evidence("checkpoint-before");
    SignedCheckpoint two = evidence("checkpoint-now");
    assertThat(new Equivocation(one, two).verify(PublishedVote.SIGNER.verifierKey()))
        .isEqualTo(Verdict.accepted());
  }

  private SignedCheckpoint evidence(String name) throws IOException {
    return SignedCheckpoint.parse(name, Bytes.of(Files.readAllBytes(alarm().resolve(name))));
  }

  @Test
  void aLongerListThatForgotABallotIsAFork() throws IOException {
    round();
    AppendOnlyLog other = PublishedVote.fresh();
    append(other, 1, 300);
    site.show(other);

    assertThat(round()).isEqualTo(WitnessRound.Outcome.NEW_ALARM);
    assertThat(Files.readString(alarm().resolve("ALARM.txt"))).contains("signed two lists");
    assertThat(Files.readAllLines(alarm().resolve("entries-now.txt"))).hasSize(300);
  }

  @Test
  void aShorterListIsToldFromAForkedOne() throws IOException {
    round();
    AppendOnlyLog yesterday = PublishedVote.fresh();
    append(yesterday, 0, 3);
    site.show(yesterday);

    assertThat(round()).isEqualTo(WitnessRound.Outcome.NEW_ALARM);
    assertThat(Files.readString(alarm().resolve("ALARM.txt"))).contains("an older list");
  }

  @Test
  void aShorterListWithOtherLinesIsAFork() throws IOException {
    round();
    AppendOnlyLog other = PublishedVote.fresh();
    append(other, 1, 3);
    site.show(other);

    assertThat(round()).isEqualTo(WitnessRound.Outcome.NEW_ALARM);
    assertThat(Files.readString(alarm().resolve("ALARM.txt"))).contains("signed two lists");
  }

  @Test
  void aListThatIsGoneIsTold() throws IOException {
    round();
    site.show(PublishedVote.empty());

    assertThat(round()).isEqualTo(WitnessRound.Outcome.NEW_ALARM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cast|1|23456789ABCDEFG|xy",
        "cast|1|OTHERVOTEABCDEF|0000000000000000000000000000000000000000000000000000000000000000",
        "open|1|23456789ABCDEFG|00|00",
        "Somebody voted",
        "two\nlines",
        "",
        "again"
      })
  void aLineThatMustNotBeThereIsTold(String line) throws IOException {
    round();
    site.log().append(line.equals("again") ? cast("ballot 3") : Bytes.ofUtf8(line));

    assertThat(round()).isEqualTo(WitnessRound.Outcome.NEW_ALARM);
    assertThat(Files.readString(alarm().resolve("ALARM.txt"))).contains("Seen: line 7 ");
    assertThat(checkpoint().head().size()).isEqualTo(6);
  }

  @Test
  void nothingComesAfterTheLastLine() throws IOException {
    site.log().append(Bytes.ofUtf8("closed|1|" + PublishedVote.UUID));
    assertThat(witness().output()).contains("7 lines, co-signed, the vote is over");
    append(site.log(), 10, 11);

    assertThat(round()).isEqualTo(WitnessRound.Outcome.NEW_ALARM);
  }

  @Test
  void aListThatIsOverMayGoAway() throws IOException {
    site.log().append(Bytes.ofUtf8("closed|1|" + PublishedVote.UUID));
    round();
    site.breakDown(true);

    assertThat(witness().output()).contains("over, and kept whole");
  }

  @Test
  void linesThatAreNotThoseSignedAreTold() throws IOException {
    AppendOnlyLog other = PublishedVote.fresh();
    append(other, 1, 6);
    site.serve(LOG + "tile/entries/000.p/6", other.tile(new TilePath(TilePath.ENTRIES, 0, 6)), 99);

    assertThat(round()).isEqualTo(WitnessRound.Outcome.NEW_ALARM);
    assertThat(Files.readString(alarm().resolve("ALARM.txt"))).contains("is not the one that it");
  }

  @Test
  void anAlteredTileIsTold() throws IOException {
    AppendOnlyLog other = PublishedVote.fresh();
    append(other, 1, 6);
    site.serve(LOG + "tile/0/000.p/6", other.tile(new TilePath(0, 0, 6)), 99);

    assertThat(round()).isEqualTo(WitnessRound.Outcome.NEW_ALARM);
    assertThat(kept("checkpoint")).doesNotExist();
  }

  @Test
  void whatIsWrongOnlyOnceIsNoAlarm() throws IOException {
    AppendOnlyLog other = PublishedVote.fresh();
    append(other, 1, 6);
    site.serve(LOG + "tile/0/000.p/6", other.tile(new TilePath(0, 0, 6)), 1);

    assertThat(round()).isEqualTo(WitnessRound.Outcome.RIGHT);
    assertThat(folder.resolve("alarms")).doesNotExist();
  }

  @Test
  void otherQuestionsAreTold() throws IOException {
    round();
    site.showRecord("{\"another\":\"record\"}");

    assertThat(round()).isEqualTo(WitnessRound.Outcome.NEW_ALARM);
    assertThat(Files.readString(alarm().resolve("ALARM.txt"))).contains("with other questions");
  }

  @Test
  void anAlarmStandsUntilAPersonTakesItAway() throws IOException {
    round();
    AppendOnlyLog other = PublishedVote.fresh();
    append(other, 1, 6);
    AppendOnlyLog honest = site.log();
    site.show(other);
    round();
    site.show(honest);

    assertThat(witness().exit()).isEqualTo(1);
    assertThat(witness().output()).contains("ALARM our-library:");
    Files.delete(kept("ALARM.txt"));
    assertThat(witness().exit()).isZero();
  }

  @Test
  void aSiteThatIsDownIsWaitedForAndThenTold() throws IOException {
    Instant noon = Instant.parse("2026-12-01T12:00:00Z");
    roundAt(noon);
    site.breakDown(true);

    assertThat(roundAt(noon.plusSeconds(3000))).isEqualTo(WitnessRound.Outcome.UNREACHABLE);
    assertThat(roundAt(noon.plusSeconds(3600))).isEqualTo(WitnessRound.Outcome.ALARM);
    site.breakDown(false);
    assertThat(roundAt(noon.plusSeconds(3700))).isEqualTo(WitnessRound.Outcome.RIGHT);
  }

  @Test
  void whatAStopLeftHalfWrittenIsCutOff() throws IOException {
    round();
    byte[] entries = Files.readAllBytes(kept("entries.txt"));
    for (int cut : new int[] {0, 1, 17, 90, 200}) {
      byte[] more =
          (new String(cast("ballot 5").toArray(), StandardCharsets.UTF_8) + "\n")
              .repeat(3)
              .getBytes(StandardCharsets.UTF_8);
      Files.write(kept("entries.txt"), entries);
      Files.write(
          kept("entries.txt"), java.util.Arrays.copyOf(more, cut), StandardOpenOption.APPEND);
      Files.writeString(kept("checkpoint.new"), "log.exam");
      append(site.log(), 1000 + cut, 1001 + cut);

      assertThat(round()).as("cut at " + cut).isEqualTo(WitnessRound.Outcome.RIGHT);
      entries = Files.readAllBytes(kept("entries.txt"));
    }
    assertThat(Files.readAllLines(kept("entries.txt"))).hasSize(11);
    assertThat(checkpoint().head()).isEqualTo(site.log().checkpoint().head());
  }

  @Test
  void aFolderThatWasChangedIsNotUsed() throws IOException {
    round();
    String entries = Files.readString(kept("entries.txt"));
    Files.writeString(kept("entries.txt"), entries.replaceFirst("cast\\|1", "cast|2"));

    Run run = witness();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.error()).contains("was changed or damaged");
  }

  @Test
  void aFolderIsForOneSiteAndOneProcess() throws IOException {
    assertThat(witness().exit()).isZero();
    try (WitnessFolder held = WitnessFolder.open(folder, new Site(site.address()))) {
      assertThat(held.names()).containsExactly(PublishedVote.NAME);
      assertThat(witness().error()).contains("another witness is at work");
    }
    try (PublishedVote other = new PublishedVote()) {
      site.close();
      site = other;
      assertThat(witness().error()).contains("name another folder");
    }
    site = new PublishedVote();
  }

  @Test
  void theBoothIsComparedToo() throws IOException {
    assertThat(witness("--booth").output()).contains("ok    booth");
    site.serve("/booth/app.js", Bytes.ofUtf8("two"), 99);

    Run run = witness("--booth");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.output()).contains("ALARM booth:", "not as listed: app.js");
    assertThat(Files.readString(alarm().resolve("served-app.js"))).isEqualTo("two");
  }
}
