package org.folkmoot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocateCommandTest {

  private static final String ELECTION =
      """
      META
      key;value
      budget;100
      vote_type;approval
      PROJECTS
      project_id;cost;name
      a;60;Bänke
      b;30.50;Tree
      c;30;Swing
      VOTES
      voter_id;vote
      1;a,b
      2;a,c
      3;a
      4;c
      """;

  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void writeElection() throws IOException {
    Path path = folder.resolve("small.pb");
    Files.writeString(path, ELECTION);
    file = path.toString();
  }

  @Nested
  class AsJson {

    @Test
    void hasThePublishedForm() throws IOException {
      JsonNode json = json("allocate", file, "--format", "json");

      assertThat(json.get("rule").asText()).isEqualTo("greedy");
      assertThat(json.get("options").get("tie").asText()).isEqualTo("cost,votes,lex");
      assertThat(json.get("budget").decimalValue()).isEqualByComparingTo("100");
      assertThat(json.get("spent").decimalValue()).isEqualByComparingTo("90");
      assertThat(json.get("exhaustive").asBoolean()).isTrue();
      assertThat(texts(json.get("selected"))).containsExactly("a", "c");
      assertThat(json.has("optimum")).isFalse();
    }

    @Test
    void givesPricesAsFractions() throws IOException {
      JsonNode json =
          json("allocate", file, "--rule", "equal-shares", "--format", "json", "--explain");

      JsonNode step = json.get("steps").get(0);
      assertThat(step.get("project").asText()).isEqualTo("a");
      assertThat(step.get("rho").asText()).isEqualTo("1/3");
      assertThat(step.get("effectiveVotes").decimalValue()).isEqualByComparingTo("3");
      assertThat(texts(step.get("tied"))).containsExactly("a");
      assertThat(json.get("endowment").asText()).isEqualTo("25");
      assertThat(json.get("losers").get(0).get("reason").asText())
          .isEqualTo("supporters-cannot-pay");
    }

    @Test
    void takesTheOptionsOfThePublishedTable() throws IOException {
      JsonNode welfare =
          json(
              "allocate",
              file,
              "--rule",
              "max-welfare",
              "--utility",
              "cardinality",
              "--ballots",
              "approval",
              "--tie",
              "file",
              "--budget",
              "61.5",
              "--format",
              "json");
      JsonNode threshold =
          json("allocate", file, "--rule", "greedy-threshold", "--threshold", "3", "--format=json");

      assertThat(welfare.get("optimum").decimalValue()).isEqualByComparingTo(new BigDecimal(3));
      assertThat(welfare.get("budget").decimalValue()).isEqualByComparingTo("61.5");
      assertThat(texts(threshold.get("selected"))).containsExactly("a");
    }
  }

  @Nested
  class AsText {

    @Test
    void namesProjectsInUtf8() {
      Result result = run("allocate", file, "--rule", "equal-shares", "--explain");

      assertThat(result.code()).isZero();
      assertThat(result.out()).contains("1. a  Bänke  cost 60, effective votes 3.00");
      assertThat(result.out()).contains("not funded: b  supporters-cannot-pay");
    }

    @Test
    void comparesRules() throws IOException {
      Result table = run("compare", file);
      JsonNode json = json("compare", file, "--format", "json");

      assertThat(table.out())
          .contains("equal-shares + add1-utilitarian", "phragmen", "max-welfare");
      assertThat(json.get("rules")).hasSize(8);
      assertThat(json.get("rules").get(3).get("measures").get("voters").asInt()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "allocate",
        "unknown",
        "allocate no-such-file.pb",
        "allocate FILE --rule best",
        "allocate FILE --budget -3",
        "allocate FILE --budget 1e999999999",
        "allocate FILE --budget 1.23456",
        "allocate FILE --tie alphabet",
        "allocate FILE --tie lottery",
        "allocate FILE --exclusive a,zz",
        "allocate FILE --exclusive a",
        "allocate FILE --format xml",
        "allocate FILE extra",
        "compare FILE --utility joy",
        "allocate .",
      })
  void wrongUseIsOneLineAndCodeTwo(String line) {
    String[] arguments = line.isEmpty() ? new String[0] : line.replace("FILE", file).split(" ", -1);

    Result result = run(arguments);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1).first().asString().startsWith("folkmoot-audit: ");
    assertThat(result.err()).doesNotContain("Exception", "unexpected");
  }

  @Test
  void aMalformedFileIsToldWithItsLine() throws IOException {
    Files.writeString(Path.of(file), ELECTION.replace("30.50", "30,50"));

    Result result = run("allocate", file);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("folkmoot-audit: small.pb, line 8, cost: expected a number")
        .contains("found \"30,50\"");
  }

  @Test
  void whatIsOddAboutAFileIsToldBesideTheAnswer() throws IOException {
    Files.writeString(
        Path.of(file),
        """
        META
        key;value
        budget;100
        vote_type;choose-1
        num_votes;1000
        PROJECTS
        project_id;cost
        a;60
        b;50
        VOTES
        voter_id;vote
        1;a
        2;a,b
        3;a,b
        """);

    Result result = run("allocate", file, "--format", "json");

    assertThat(result.code()).isZero();
    assertThat(result.out()).startsWith("{").contains("\"selected\":[\"a\"]");
    assertThat(result.err().lines())
        .containsExactly(
            "notice: num_votes says 1000, the file has 3: it may be incomplete",
            "notice: 2 ballots invalid (first in line 13): they mark 2 projects, allowed are 1;"
                + " counted as empty");
  }

  @Test
  void aBudgetThatMayMeanThousandsIsRefused() {
    Result result = run("allocate", file, "--budget", "25.000");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("folkmoot-audit: --budget: expected a number such as 1200 or 1200.50")
        .contains("write 25000");
  }

  private record Result(int code, String out, String err) {}

  private static JsonNode json(String... arguments) throws IOException {
    Result result = run(arguments);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    return new ObjectMapper().readTree(result.out());
  }

  private static Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        FolkmootAudit.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Arrays.copyOf(arguments, arguments.length));
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
