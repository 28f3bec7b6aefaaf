package org.folkmoot.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.allocation.AllocationOptions.Add1Start;
import org.folkmoot.allocation.AllocationOptions.Add1Stop;
import org.folkmoot.allocation.AllocationOptions.BallotReading;
import org.folkmoot.allocation.AllocationOptions.Comparison;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;
import org.folkmoot.kernel.Digest;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The browser's count, in Chromium, against this package's: written apart from each other, they
 * have to agree on every project, its order, its ties and its price.
 */
@UsesChromium
class RecountTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AllocationOptions EQUAL =
      AllocationOptions.defaults().withRule(Rule.EQUAL_SHARES);

  /** Many different ballots and a tiny unit of currency: either count takes many minutes. */
  private static final String RAISED_TOO_OFTEN = "Hungary_Budapest_2024.pb";

  @Test
  void drawnElectionsAreCountedAlike() {
    for (int seed = 0; seed < 150; seed++) {
      Election election = new Draws(seed).election();
      compare("seed " + seed, election, written(election), variants(election, seed));
    }
  }

  private static List<AllocationOptions> variants(Election election, int seed) {
    List<AllocationOptions> all = new ArrayList<>();
    TieBreak published = TieBreak.published("seed " + seed);
    for (Rule rule : Rule.values()) {
      if (rule != Rule.MAX_WELFARE && rule != Rule.GREEDY_EXCLUSIVE) {
        all.add(AllocationOptions.defaults().withRule(rule).withTieBreak(published));
      }
    }
    for (Completion completion : Completion.values()) {
      for (Utility utility : Utility.values()) {
        AllocationOptions one = EQUAL.withUtility(utility).withCompletion(completion);
        all.add(one);
        all.add(one.withAdd1(Add1Start.FRACTIONAL, Add1Stop.EXHAUSTIVE));
      }
    }
    all.add(EQUAL.withComparison(Comparison.GREEDY).withBallots(BallotReading.APPROVAL));
    all.add(EQUAL.withBudget(new BigDecimal("77.7501")).withThreshold(new BigDecimal("1.5")));
    if (election.projects().size() > 2) {
      List<String> pair = election.projects().stream().limit(2).map(Project::id).toList();
      for (ExclusiveGroup.Survivor survivor : ExclusiveGroup.Survivor.values()) {
        all.add(
            AllocationOptions.defaults()
                .withRule(Rule.GREEDY_EXCLUSIVE)
                .withTieBreak(TieBreak.of(TieBreak.Criterion.SUPPORTERS))
                .withExclusions(List.of(new ExclusiveGroup(pair, survivor))));
      }
    }
    return all;
  }

  /** Without raising the share, which takes minutes for all. */
  @TestFactory
  Stream<DynamicTest> realElectionsAreCountedAlike() {
    RealElections.assumePresent();
    List<AllocationOptions> quick =
        Stream.of(Rule.GREEDY, Rule.GREEDY_NO_SKIP, Rule.EQUAL_SHARES)
            .map(AllocationOptions.defaults()::withRule)
            .toList();
    return RealElections.files().stream()
        .filter(file -> file.toFile().length() < 400_000)
        .map(file -> test(file, quick));
  }

  /** All rules on all real elections; 25 minutes on two cores. */
  @TestFactory
  @EnabledIfSystemProperty(named = "folkmoot.long", matches = "true")
  Stream<DynamicTest> realElectionsAreCountedAlikeByEveryRule() {
    RealElections.assumePresent();
    return RealElections.files().stream().map(file -> test(file, everyRule(file)));
  }

  private static List<AllocationOptions> everyRule(Path file) {
    List<AllocationOptions> all = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (rule != Rule.MAX_WELFARE && rule != Rule.EQUAL_SHARES) {
        all.add(AllocationOptions.defaults().withRule(rule));
      }
    }
    boolean raises = !file.endsWith(RAISED_TOO_OFTEN);
    for (Utility utility : Utility.values()) {
      all.add(EQUAL.withUtility(utility).withCompletion(Completion.UTILITARIAN));
      if (raises) {
        all.add(EQUAL.withUtility(utility).withCompletion(Completion.ADD1_UTILITARIAN));
      }
    }
    all.add(EQUAL.withComparison(Comparison.GREEDY));
    return all;
  }

  private static DynamicTest test(Path file, List<AllocationOptions> options) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        () ->
            compare(
                file.getFileName().toString(),
                RealElections.read(file),
                Files.readAllBytes(file),
                options));
  }

  private static void compare(
      String name, Election election, byte[] file, List<AllocationOptions> options) {
    JsonNode counted =
        RecountPage.count(file, options.stream().map(AllocationOptions::text).toList());
    Allocation allocation = Allocation.of(election);
    for (int i = 0; i < options.size(); i++) {
      assertThat(steps(counted.get(i)))
          .as(name + " " + options.get(i).text())
          .isEqualTo(steps(allocation.decide(options.get(i))));
    }
  }

  private static List<String> steps(JsonNode counted) {
    assertThat(counted.has("failed")).as(counted.toString()).isFalse();
    List<String> lines = new ArrayList<>();
    for (JsonNode step : counted) {
      List<String> tied = new ArrayList<>();
      step.get("tied").forEach(id -> tied.add(id.asText()));
      lines.add(
          line(
              step.get("project").asText(),
              step.get("stage").asText(),
              tied,
              step.get("rho").isNull() ? "" : step.get("rho").asText()));
    }
    return lines;
  }

  private static List<String> steps(Outcome outcome) {
    return outcome.steps().stream()
        .map(
            step ->
                line(
                    step.project(),
                    step.stage().name(),
                    step.tied(),
                    step.rho().map(Object::toString).orElse("")))
        .toList();
  }

  private static String line(String project, String stage, List<String> tied, String rho) {
    return project + " " + stage + " " + tied.stream().sorted().toList() + " " + rho;
  }

  private static byte[] written(Election election) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PabulibWriter.write(election.tables(), bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 55, 56, 63, 64, 65, 119, 120, 1000})
  void hashesAsTheStandardSays(int length) throws IOException {
    List<Integer> bytes = Stream.iterate(7, last -> (last * 31 + 5) % 256).limit(length).toList();
    byte[] same = new byte[length];
    for (int i = 0; i < length; i++) {
      same[i] = bytes.get(i).byteValue();
    }

    JsonNode hash = RecountPage.hash(bytes);

    assertThat(hash.asText()).isEqualTo(Digest.ofContent(same).toHex());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rule=max-welfare | RULE",
        "rule=other | OPTIONS",
        "rule=greedy&rule=greedy | OPTIONS",
        "rule=greedy&more=1 | OPTIONS",
      })
  void saysWhatItCannotCount(String change, String reason) {
    String line = AllocationOptions.defaults().text().replace("rule=greedy", change);
    byte[] file = written(SmallElections.approvals("100", "a 60, b 40", "3 ab"));

    JsonNode counted = RecountPage.count(file, List.of(line));

    assertThat(counted.get(0).path("failed").asText()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "META | META2",
        "budget;100 | budget;1e2",
        "approval | other",
        "a;60 | a;60;7",
        "b;40 | a;40",
        "0;a,b | 0;a,c",
        "VOTES | VOTE",
      })
  void refusesAFileThatItDoesNotUnderstand(String right, String wrong) {
    String text =
        new String(
            written(SmallElections.approvals("100", "a 60, b 40", "3 ab")), StandardCharsets.UTF_8);
    assertThat(text).contains(right);

    JsonNode counted =
        RecountPage.count(
            text.replace(right, wrong).getBytes(StandardCharsets.UTF_8),
            List.of(AllocationOptions.defaults().text()));

    assertThat(counted.get(0).path("failed").asText()).isEqualTo("FILE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | [] | null",
        "[a,b] | [a,b] | null",
        "[a,b] | [a] | MORE 2",
        "[a] | [a,b] | LESS 2",
        "[a,b] | [b,a] | PROJECT 1",
        "[a] | [a=c] | TIE 1",
        "[a] | [a@2] | PRICE 1",
      })
  void findsTheFirstDifference(String here, String there, String expected) throws IOException {
    JsonNode found =
        RecountPage.call(
            "difference",
            "firstDifference",
            JSON.writeValueAsString(List.of(written(here), written(there))));

    assertThat(found.isNull() ? "null" : found.get("kind").asText() + " " + found.get("step"))
        .isEqualTo(expected);
  }

  /** Steps such as {@code [a=c@2]}: project, what it was tied with, price. */
  private static List<Map<String, Object>> written(String steps) {
    return Stream.of(steps.replaceAll("[\\[\\]]", "").split(",", -1))
        .filter(step -> !step.isEmpty())
        .map(
            step ->
                Map.<String, Object>of(
                    "project", step.substring(0, 1),
                    "tied", step.contains("=") ? List.of("a", "c") : List.of(step.substring(0, 1)),
                    "rho", step.contains("@") ? "2" : "1"))
        .toList();
  }
}
