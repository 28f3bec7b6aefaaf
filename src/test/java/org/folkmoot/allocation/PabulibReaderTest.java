package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PabulibReaderTest {

  private static final String SMALL =
      """
      META
      key;value
      budget;100
      vote_type;approval
      PROJECTS
      project_id;cost;name
      a/1;60;Bench
      b 2;50.5;"Tree; ""old"" one"
      VOTES
      voter_id;vote;age
      1;a/1,b 2;30
      2;b 2;
      3;;41
      """;

  @Nested
  class WhatRealFilesHave {

    @Test
    void isRead() {
      Election election = read(SMALL);

      assertThat(election.budget()).isEqualByComparingTo("100");
      assertThat(election.project("b 2").name()).isEqualTo("Tree; \"old\" one");
      assertThat(election.project("b 2").cost()).isEqualByComparingTo(new BigDecimal("50.5"));
      assertThat(election.voters()).isEqualTo(3);
      assertThat(election.tables().votes().get(2)).containsExactly("3", "", "41");
    }

    @Test
    void mayHaveEitherLineEndAMarkAtTheStartAndNoEndOfTheLastLine() {
      String windows = "\uFEFF" + SMALL.replace("\n", "\r\n").stripTrailing();

      assertThat(read(windows).tables()).isEqualTo(read(SMALL).tables());
    }

    @Test
    void countsAProjectListedTwiceOnce() {
      Reading reading = examine(SMALL.replace("2;b 2;", "2;b 2,b 2;"));

      assertThat(reading.notices())
          .containsExactly(new Notice(12, Notice.Kind.LISTED_TWICE, 1, List.of("b 2")));
      assertThat(supporters(reading.orThrow(), "b 2")).isEqualTo(2);
    }

    @Test
    void isNotedWhereItContradictsItself() {
      Reading reading = examine(SMALL.replace("budget;100", "budget;100\nnum_votes;4"));

      assertThat(reading.notices())
          .containsExactly(
              new Notice(0, Notice.Kind.COUNT_DIFFERS, 1, List.of("num_votes", "4", "3")));
    }

    @Test
    void marksWithdrawnProjectsByTheirCost() {
      Election election = read(SMALL.replace("a/1;60", "a/1;999999999"));

      Outcome outcome =
          Allocation.of(election)
              .decide(AllocationOptions.defaults().withBudget(new BigDecimal("2000000000")));

      assertThat(outcome.selected()).containsExactly("b 2");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "budget;100 | budget;1,5 | 3 | budget",
        "budget;100 | budget;1e9 | 3 | budget",
        "budget;100 | budget;-5 | 3 | budget",
        "budget;100 | budget;100;7 | 3 | ",
        "vote_type;approval | vote_type;other | 4 | vote_type",
        "vote_type;approval | budget;7 | 4 | budget",
        "a/1;60;Bench | a/1;sixty;Bench | 7 | cost",
        "a/1;60;Bench | a/1;60 | 7 | ",
        "a/1;60;Bench | b 2;60;Bench | 8 | project_id",
        "a/1;60;Bench | a,1;60;Bench | 7 | project_id",
        "a/1;60;Bench | a/1;60;\"Bench | 7 | field 3",
        "project_id;cost;name | project_id;price;name | 6 | cost",
        "2;b 2; | 2;b 3; | 12 | vote",
        "2;b 2; | 1;b 2; | 12 | voter_id",
        "2;b 2; | 2;b 2,; | 12 | vote",
        "2;b 2; | 2;b 2 | 12 | ",
      })
  void refusesWhatIsWrongWithItsPlace(String right, String wrong, long line, String field) {
    Reading reading = examine(SMALL.replace(right, wrong));

    assertThat(reading.election()).isEmpty();
    assertThat(reading.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.source()).isEqualTo("small.pb");
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.field()).isEqualTo(field);
              assertThat(problem.expectation()).startsWith("expected ");
            });
  }

  @Test
  void listsSeveralProblemsInTheOrderOfTheLines() {
    Reading reading =
        examine(
            SMALL
                .replace("budget;100", "budget;much")
                .replace("a/1;60", "a/1;x")
                .replace("3;;41", "3;zz;41"));

    assertThat(reading.problems().stream().map(MalformedInput::line)).contains(3L, 7L, 13L);
  }

  @Test
  void refusesOtherBytesThanUtf8() {
    byte[] bytes = SMALL.getBytes(StandardCharsets.UTF_8);
    bytes[SMALL.indexOf("Bench")] = (byte) 0xFF;

    assertThat(examine(bytes).problems().get(0).expectation()).contains("UTF-8");
  }

  @Test
  void readsPointsWithDecimalsExactly() {
    Election election =
        read(
            """
            META
            key;value
            budget;10
            vote_type;scoring
            PROJECTS
            project_id;cost
            a;5
            b;5
            VOTES
            voter_id;vote;points
            1;a,b;2.5,1
            2;b;1.25
            """);

    Allocation.Support support =
        Allocation.of(election).support("b", AllocationOptions.BallotReading.AS_CAST);

    assertThat(support.score()).isEqualByComparingTo("2.25");
    assertThat(support.supporters()).isEqualTo(2);
  }

  @TestFactory
  Stream<DynamicTest> realFilesAreWrittenAsTheyWere() {
    RealElections.assumePresent();
    return RealElections.files().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> roundTrip(file)));
  }

  private static void roundTrip(Path file) throws IOException {
    Election election = RealElections.read(file);

    byte[] written = write(election);

    assertThat(read(new String(written, StandardCharsets.UTF_8)).tables())
        .isEqualTo(election.tables());
    String original = Files.readString(file).replace("\r\n", "\n");
    assertThat(new String(written, StandardCharsets.UTF_8))
        .isEqualTo(original.endsWith("\n") ? original : original + "\n");
  }

  @Test
  void drawnElectionsAreWrittenAsTheyWere() throws IOException {
    for (int i = 0; i < 300; i++) {
      Election election = new Draws(i).election();

      assertThat(read(new String(write(election), StandardCharsets.UTF_8)).tables())
          .as("seed " + i)
          .isEqualTo(election.tables());
    }
  }

  private static byte[] write(Election election) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PabulibWriter.write(election.tables(), bytes);
    return bytes.toByteArray();
  }

  private static long supporters(Election election, String id) {
    return Allocation.of(election)
        .support(id, AllocationOptions.BallotReading.AS_CAST)
        .supporters();
  }

  private static Election read(String text) {
    return examine(text).orThrow();
  }

  private static Reading examine(String text) {
    return examine(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading examine(byte[] bytes) {
    try {
      return new PabulibReader().examine(new ByteArrayInputStream(bytes), "small.pb", read -> {});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
