package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.folkmoot.allocation.Notice.Kind;
import org.folkmoot.kernel.MalformedInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as councils really bring them: by what is odd or wrong in them, and what they are told. */
class OddFilesTest {

  private static final String FILE =
      """
      META
      key;value
      budget;100
      vote_type;%s
      PROJECTS
      project_id;cost
      a;60
      b;50
      c;40
      VOTES
      voter_id;vote%s
      """;

  private static String file(String type, String... votes) {
    return FILE.formatted(type, type.equals("cumulative") ? ";points" : "")
        + String.join("\n", votes);
  }

  private static Reading examine(String text) {
    return examine(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading examine(byte[] bytes) {
    try {
      return new PabulibReader().examine(new ByteArrayInputStream(bytes), "odd.pb", done -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String problem(String text) {
    return problem(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String problem(byte[] bytes) {
    Reading reading = examine(bytes);
    assertThat(reading.election()).isEmpty();
    return reading.problems().stream().map(MalformedInput::getMessage).findFirst().orElseThrow();
  }

  private static long supporters(Election election, String id) {
    return Allocation.of(election)
        .support(id, AllocationOptions.BallotReading.AS_CAST)
        .supporters();
  }

  @Nested
  class BallotsThatHoldMoreThanTheyMay {

    @Test
    void countAsEmptyOnesWhereOneProjectIsChosen() {
      Election election = examine(file("choose-1", "1;a", "2;b", "3;a,b,c", "4;a,b")).orThrow();

      assertThat(election.notices())
          .containsExactly(new Notice(14, Kind.TOO_MANY_PROJECTS, 2, List.of("3", "1")));
      assertThat(election.voters()).isEqualTo(4);
      assertThat(election.isInvalid(2)).isTrue();
      assertThat(election.isInvalid(1)).isFalse();
      assertThat(supporters(election, "a")).isEqualTo(1);
      assertThat(supporters(election, "c")).isZero();
      assertThat(election.tables().votes().get(2)).containsExactly("3", "a,b,c");
    }

    @Test
    void doNotIncludeOneOnWhichAProjectIsListedTwice() {
      Election election = examine(file("choose-1", "1;a,a", "2;b")).orThrow();

      assertThat(election.notices())
          .containsExactly(new Notice(12, Kind.LISTED_TWICE, 1, List.of("a")));
      assertThat(supporters(election, "a")).isEqualTo(1);
    }

    @Test
    void areFoundByTheLimitsOfTheFile() {
      String approval = file("approval", "1;a,b", "2;a,b,c", "3;");
      assertThat(examine(limited(approval, "max_length;2")).notices())
          .containsExactly(new Notice(14, Kind.TOO_MANY_PROJECTS, 1, List.of("3", "2")));

      String points = file("cumulative", "1;a,b;2,3", "2;a,b;3,3", "3;a;5");
      Reading bySum = examine(limited(points, "max_sum_points;5"));
      assertThat(bySum.notices())
          .containsExactly(new Notice(14, Kind.TOO_MANY_POINTS, 1, List.of("6", "5")));
      assertThat(supporters(bySum.orThrow(), "b")).isEqualTo(1);
      assertThat(examine(limited(points, "max_points;4")).notices())
          .containsExactly(new Notice(15, Kind.TOO_MANY_FOR_ONE, 1, List.of("5", "4")));

      String knapsack = file("knapsack", "1;a,c", "2;a,b");
      Reading byCost = examine(knapsack);
      assertThat(byCost.notices())
          .containsExactly(new Notice(13, Kind.OVER_BUDGET, 1, List.of("110", "100")));
      assertThat(supporters(byCost.orThrow(), "a")).isEqualTo(1);
    }

    /** Warszawa 2018 and others: the cities themselves counted these ballots. */
    @Test
    void countInFullWhereALimitOnCostStandsBesideApprovals() {
      Reading reading = examine(limited(file("approval", "1;a,b"), "max_sum_cost;100"));

      assertThat(reading.notices())
          .containsExactly(new Notice(13, Kind.OVER_COST_LIMIT, 1, List.of("110", "100")));
      assertThat(supporters(reading.orThrow(), "a")).isEqualTo(1);
    }

    @Test
    void areJudgedByNoLimitThatIsNoNumber() {
      Reading reading = examine(limited(file("approval", "1;a,b"), "max_length;one"));

      assertThat(reading.notices())
          .containsExactly(new Notice(5, Kind.LIMIT_UNREADABLE, 1, List.of("max_length", "one")));
      assertThat(supporters(reading.orThrow(), "a")).isEqualTo(1);
    }

    private static String limited(String file, String limit) {
      return file.replace("PROJECTS\n", limit + "\nPROJECTS\n");
    }
  }

  @Test
  void aThousandOddBallotsDoNotHideThatHalfOfTheFileIsMissing() {
    StringBuilder text = new StringBuilder(file("choose-1"));
    for (int voter = 0; voter < 1_000; voter++) {
      text.append(voter).append(";a,b\n");
    }

    Reading reading = examine(text.toString().replace("budget;100", "budget;100\nnum_votes;2000"));

    assertThat(reading.notices())
        .containsExactly(
            new Notice(0, Kind.COUNT_DIFFERS, 1, List.of("num_votes", "2000", "1000")),
            new Notice(13, Kind.TOO_MANY_PROJECTS, 1_000, List.of("2", "1")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 ", " 1", "1\t", "\u00a01", "1\u200b", "\uFEFF1", "1\u3000", "\"1 \""})
  void aVoterIsTheSameOneWhateverBlanksStandAroundTheId(String again) {
    assertThat(problem(file("approval", "1;a", again + ";b")))
        .startsWith("odd.pb, line 13, voter_id: expected each voter once");
  }

  @Test
  void aProjectIsTheSameOneWhateverBlanksStandAroundTheId() {
    assertThat(problem(file("approval", "1;a").replace("b;50", "a\u00a0;50")))
        .startsWith("odd.pb, line 8, project_id: expected each id once");
  }

  @Nested
  class Sums {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "100.000 | if that means thousands, write 100000",
          "1.000.000 | if that means thousands, write 1000000",
          "1,000 | if that means thousands, write 1000",
          "1 000 | if that means thousands, write 1000",
          "1'000 | if that means thousands, write 1000",
          "25,00 | write 25.00",
          "1.23E+11 | write all digits: 123000000000",
          "£ 25 | write the number alone",
          "25 GBP | write the number alone",
          "-25 | a sum is zero or more",
          "２５ | write it with the digits 0 to 9",
          "٢٥ | write it with the digits 0 to 9",
          "25.005 | at most 2 decimals",
          "much | expected a number such as 1200 or 1200.50",
        })
    void thatCanBeMisreadAreRefusedWithWhatToWrite(String sum, String advice) {
      assertThat(problem(file("approval", "1;a").replace("budget;100", "budget;" + sum)))
          .startsWith("odd.pb, line 3, budget: ")
          .contains(advice);
    }

    @Test
    void areRefusedInCostsAndOnTheCommandLineAlike() {
      String text = file("approval", "1;a");

      assertThat(problem(text.replace("a;60", "a;5.500")))
          .startsWith("odd.pb, line 7, cost: ")
          .endsWith("write 5500");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> examine(text).orThrow().parseSum("25.000"))
          .withMessageContaining("write 25000");
    }

    @Test
    void haveTheDecimalsOfTheirCurrency() {
      String dinar = file("approval", "1;a").replace("budget;100", "currency;KWD\nbudget;100.250");
      String yen = file("approval", "1;a").replace("budget;100", "currency;JPY\nbudget;100.5");

      assertThat(examine(dinar).orThrow().budget()).isEqualByComparingTo("100.25");
      assertThat(problem(yen)).contains("no decimals");
      assertThat(examine(yen.replace("100.5", "100.0")).orThrow().budget())
          .isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"currency;", "currency; ", "currency;\u00a0"})
    void haveNoCurrencyWhereTheFileLeavesItEmpty(String line) {
      Reading reading = examine(file("approval", "1;a").replace("budget;", line + "\nbudget;"));

      assertThat(reading.orThrow().currency()).isEmpty();
    }

    @Test
    void aThresholdThatIsNoNumberIsRefusedAsItWouldDecideWhoWins() {
      assertThat(
              problem(
                  file("approval", "1;a")
                      .replace("budget;", "min_project_score_threshold;1,5\nbudget;")))
          .startsWith("odd.pb, line 3, min_project_score_threshold: expected a number");
    }
  }

  @Nested
  class OtherFiles {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "504b030414000600 | a spreadsheet or other Office file",
          "d0cf11e0a1b11ae1 | an old Excel or Word file",
          "255044462d312e37 | a PDF",
          "fffe4d004500     | UTF-16; save it again with the encoding UTF-8",
          "feff004d0045     | UTF-16",
          "4d00450054004100 | UTF-16",
          "004d004500540041 | UTF-16",
          "0001020304050607 | this is no text",
        })
    void areNamedByTheirFirstBytes(String hex, String name) {
      assertThat(problem(HexFormat.of().parseHex(hex.strip())))
          .startsWith("odd.pb, line 1: expected the line META, with which a Pabulib file")
          .contains(name);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "'' | this file is empty",
          "'\n \n' | this file is empty",
          "{\"budget\":100} | JSON",
          "<!DOCTYPE html> | a web page",
          "name,votes,cost | a table (CSV)",
          "name;votes;cost | a table (CSV)",
          "META;;; | as a spreadsheet program writes them",
          "meta | just META, in capitals",
          "' META' | just META, in capitals",
          "PROJECTS | the beginning seems to be missing",
          "Dear council | found \"Dear council\"",
        })
    void areNamedByTheirFirstLine(String text, String name) {
      assertThat(problem(text)).startsWith("odd.pb, line 1: expected the line META").contains(name);
    }

    @Test
    void inUtf16AreNotTakenApart() {
      Charset windows = StandardCharsets.UTF_16LE;

      assertThat(problem(file("approval", "1;a").getBytes(windows))).contains("UTF-16");
    }
  }
}
