package org.folkmoot.budgets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.allocation.AllocationOptions.Utility;
import org.folkmoot.allocation.Election;
import org.folkmoot.allocation.PabulibReader;
import org.folkmoot.allocation.Shortfall;
import org.folkmoot.allocation.Step;
import org.folkmoot.allocation.StepDetail;
import org.folkmoot.budgets.ProjectDetails;
import org.folkmoot.budgets.RoundOutcome;
import org.folkmoot.texts.Texts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page says about a count, in words for somebody who does not know the rule. */
class OutcomeWordsTest {

  private static final Logger LOG = Logger.getLogger(OutcomeWordsTest.class.getName());
  private static final Path REAL = Path.of("..", "shared", "pabulib", "pb");

  /** The example of docs/allocation.md with names. */
  private static final Election PARK =
      TestOutcomes.election(
          100, List.of("bench 60", "swing 50", "tree 40"), List.of("bs", "bt", "bs", "t", "s"));

  private static List<AllocationOptions> everyRule() {
    List<AllocationOptions> all = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      for (Utility utility : Utility.values()) {
        all.add(AllocationOptions.defaults().withRule(rule).withUtility(utility));
      }
    }
    for (Completion completion : Completion.values()) {
      AllocationOptions shares =
          AllocationOptions.defaults().withRule(Rule.EQUAL_SHARES).withCompletion(completion);
      all.add(shares);
      all.add(shares.withUtility(Utility.CARDINALITY));
    }
    all.add(AllocationOptions.defaults().withThreshold(BigDecimal.valueOf(2)));
    return all;
  }

  private static AllocationOptions rule(Rule rule) {
    return AllocationOptions.defaults().withRule(rule);
  }

  private static AllocationOptions shares(Completion completion) {
    return rule(Rule.EQUAL_SHARES).withCompletion(completion);
  }

  private static Texts texts(int language) {
    return Texts.of(Texts.LANGUAGES.get(language), ZoneOffset.UTC, Map.of());
  }

  /** A count told in one language. */
  private record Told(RoundOutcome count, Texts texts) {

    static Told of(Election election, AllocationOptions options) {
      return new Told(TestOutcomes.count(election, options, false), OutcomeWordsTest.texts(0));
    }

    private OutcomeWords words() {
      return new OutcomeWords(count, texts, new RuleWords(texts));
    }

    List<String> steps() {
      List<String> sentences = new ArrayList<>();
      BigDecimal left = count.outcome().budget();
      for (int i = 0; i < count.outcome().steps().size(); i++) {
        Step step = count.outcome().steps().get(i);
        StepDetail detail = count.explanation().steps().get(i);
        sentences.add(words().reason(step, detail, left));
        left = detail.left();
      }
      return sentences;
    }

    List<String> ties() {
      return count.outcome().steps().stream().map(words()::tie).toList();
    }

    List<String> losers() {
      LoserWords losers = new LoserWords(count, texts, words());
      return count.explanation().losers().stream().map(losers::reason).toList();
    }

    List<LoserLine.Figure> misses(String code) {
      return new LoserWords(count, texts, words()).nearMisses(code);
    }

    List<String> example() {
      return new ExampleWords(count, texts, words()).sentences();
    }

    Stream<String> all() {
      RuleWords rules = new RuleWords(texts);
      return Stream.of(
              Stream.of(
                  rules.name(count.run().options()),
                  rules.explained(count.run().options()),
                  rules.completionExplained(count.run().options())),
              example().stream(),
              steps().stream(),
              ties().stream(),
              losers().stream())
          .flatMap(one -> one);
    }
  }

  @Nested
  class Steps {

    @Test
    void ofMostVotesFirst() {
      assertThat(Told.of(PARK, rule(Rule.GREEDY)).steps())
          .containsExactly(
              "It has 3 votes; no other project that could still be funded has more. It costs £50,"
                  + " and £100 was left.",
              "It has 2 votes; no other project that could still be funded has more. It costs £40,"
                  + " and £50 was left.");
    }

    @Test
    void ofMostVotesForTheMoneyFirst() {
      assertThat(Told.of(PARK, rule(Rule.GREEDY_PER_COST)).steps().get(0))
          .isEqualTo(
              "It has 3 votes and costs £50, which is about £16.67 for each of them. No other"
                  + " project that could still be funded costs less for each. £100 was left.");
    }

    @Test
    void ofEqualShares() {
      assertThat(Told.of(PARK, shares(Completion.NONE)).steps())
          .containsExactly(
              "3 people voted for it. Each of them paid about £16.67. No other project that could"
                  + " be paid for had more support.",
              "2 people voted for it. Each of them paid £20. No other project that could be paid"
                  + " for had more support.");
    }

    /** Shares of 30; voter 1 has 5 left after the bench, voter 2 and 4 have all. */
    @Test
    void ofEqualSharesOfWhichSomeAreUsedUp() {
      Election election =
          TestOutcomes.election(120, List.of("bench 50", "swing 54"), List.of("bs", "b", "s", "s"));

      assertThat(Told.of(election, shares(Completion.NONE)).steps())
          .containsExactly(
              "3 people voted for it. Each of them paid £18. No other project that could be paid"
                  + " for had more support.");
      Election poorer =
          TestOutcomes.election(120, List.of("bench 50", "swing 54"), List.of("bs", "b", "b", "s"));
      assertThat(Told.of(poorer, shares(Completion.UTILITARIAN)).steps())
          .containsExactly(
              "3 people voted for it. Each of them paid about £16.67. No other project that could"
                  + " be paid for had more support.",
              "No project was left that its supporters could pay for, and £70 was left over. Of"
                  + " the projects that could be funded with that, none has more than this one:"
                  + " 2 votes.");
      Election cheaper =
          TestOutcomes.election(120, List.of("bench 50", "swing 40"), List.of("bs", "b", "b", "s"));
      assertThat(Told.of(cheaper, shares(Completion.NONE)).steps().get(1))
          .isEqualTo(
              "2 people voted for it. 1 of them paid about £26.67. 1 had less than that left and"
                  + " paid all of it: about £13.33. That is as much as if 1.5 people had paid the full"
                  + " sum. Counted like this, no other project that could be paid for had more"
                  + " support.");
    }

    @Test
    void ofPhragmen() {
      assertThat(Told.of(PARK, rule(Rule.PHRAGMEN)).steps())
          .startsWith(
              "3 people voted for it. With this project, each of them has been charged about"
                  + " £16.67 in total. For every other project the total would have been higher,"
                  + " or the same.");
    }

    @Test
    void saysHowATieWasDecidedAndWhetherItMattered() {
      assertThat(Told.of(PARK, rule(Rule.GREEDY)).ties())
          .containsExactly("Exactly level: swing, bench. “swing” went first: lower cost.", "");
      Election both = TestOutcomes.election(110, List.of("bench 60", "swing 50"), List.of("bs"));
      assertThat(Told.of(both, rule(Rule.GREEDY)).ties().get(0))
          .isEqualTo(
              "Exactly level: swing, bench. “swing” went first: lower cost. All of them were"
                  + " funded in the end.");
    }
  }

  @Nested
  class TheExampleOfARound {

    @Test
    void showsShareAndFirstStep() {
      assertThat(Told.of(PARK, shares(Completion.NONE)).example())
          .containsExactly(
              "5 ballots were counted. £100 shared equally between them is £20 for each.",
              "“swing” was first. It costs £50 and 3 people voted for it. Each of them paid about"
                  + " £16.67 and had about £3.33 left for other projects.");
    }

    @Test
    void showsHowFarSharesWereRaised() {
      Election election =
          TestOutcomes.election(90, List.of("bench 50", "swing 40"), List.of("b", "b", "s"));

      Told told = Told.of(election, shares(Completion.ADD1));

      assertThat(told.count().outcome().endowment().orElseThrow().toString()).isEqualTo("40");
      assertThat(told.example().get(1))
          .isEqualTo(
              "Many people do not use all of it, and money would have been left over. So"
                  + " everybody’s share was raised to £40. With that share the funded projects"
                  + " still cost no more than the budget.");
    }

    @Test
    void showsTheFirstProjectOfTheOtherRules() {
      assertThat(Told.of(PARK, rule(Rule.GREEDY)).example())
          .containsExactly(
              "“swing” was first, with 3 votes. It costs £50, so £50 was left for the others.");
      assertThat(Told.of(PARK, rule(Rule.GREEDY_PER_COST)).example())
          .containsExactly(
              "“swing” was first, with 3 votes. It costs £50, which is about £16.67 for each of"
                  + " them.");
      assertThat(Told.of(PARK, rule(Rule.PHRAGMEN)).example())
          .containsExactly(
              "“swing” was first. Its cost of £50 was charged to the 3 people who voted for it:"
                  + " about £16.67 to each.");
      assertThat(Told.of(PARK, rule(Rule.MAX_WELFARE).withUtility(Utility.CARDINALITY)).example())
          .containsExactly(
              "The funded projects have 5 votes or points together. No other choice that the"
                  + " budget can pay for has more.");
    }

    @Test
    void isLeftOutWhereNothingWasFunded() {
      Election nothing = TestOutcomes.election(10, List.of("bench 60"), List.of("b"));

      assertThat(Told.of(nothing, rule(Rule.GREEDY)).example()).isEmpty();
    }
  }

  @Nested
  class WhyNot {

    @Test
    void givesTheSumsOfTheMomentAndNoOtherNumberThatContradictsThem() {
      assertThat(Told.of(PARK, shares(Completion.NONE)).losers())
          .containsExactly(
              "The 3 people who voted for it had about £26.66 left between them after step 1. It"
                  + " costs £60, so they could not pay for it any more.");
      assertThat(Told.of(PARK, shares(Completion.UTILITARIAN)).losers().get(0))
          .endsWith("In the end £10 was left over, which is less than it costs.");
      assertThat(Told.of(PARK, rule(Rule.GREEDY)).losers())
          .containsExactly(
              "When its turn came, £50 was left. It costs £60. 3 people voted for it.");
      assertThat(Told.of(PARK, rule(Rule.GREEDY_NO_SKIP)).losers())
          .containsExactly(
              "When its turn came, £50 was left. It costs £60. 3 people voted for it.",
              "The count ended at the first project that did not fit: bench. This one would have"
                  + " come later.");
    }

    @Test
    void namesTheChangesThatWouldHaveBeenEnough() {
      Told told = new Told(TestOutcomes.count(PARK, shares(Completion.NONE), true), texts(0));

      assertThat(told.misses("b"))
          .extracting(figure -> figure.value() + " " + figure.label())
          .containsExactly(
              "1 more person votes for this project alone",
              "£10 less to pay for this project",
              "£59 more in the budget");
    }
  }

  /** Elections of cities where the shared folder is, and drawn ones everywhere. */
  private static List<Election> elections() {
    List<Election> all = new ArrayList<>(List.of(PARK));
    for (String name :
        List.of(
            "Poland_Wieliczka_2023_Green_Budget.pb",
            "Netherlands_Assen_2024.pb",
            "Poland_Czestochowa_2025_Rakow.pb",
            "Poland_Krakow_2024_Bienczyce.pb",
            "Hungary_Budapest_2024_VIII_Jozsefvaros.pb",
            "Poland_Zabrze_2020_Rokitnica.pb",
            "France_Toulouse_2019.pb")) {
      Path file = REAL.resolve(name);
      if (Files.exists(file)) {
        all.add(read(file));
      } else {
        LOG.warning("SKIPPED: no " + file + ", so its sentences were not looked at");
      }
    }
    return all;
  }

  private static Election read(Path file) {
    try {
      return new PabulibReader()
          .read(new ByteArrayInputStream(Files.readAllBytes(file)), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every sentence has its values, and none of the words that explained nothing. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void everySentenceOfEveryRuleIsWhole(int language) {
    for (Election election : elections()) {
      for (AllocationOptions options : everyRule()) {
        Told told = new Told(TestOutcomes.count(election, options, false), texts(language));
        assertThat(told.all())
            .as(election.name() + " " + options.text())
            .allSatisfy(
                sentence ->
                    assertThat(sentence)
                        .doesNotContain("{", "}", "‹", "null", "  ")
                        .doesNotContainIgnoringCase(
                            "one unit", "of what it is worth", "if alone", "fell out", "load"));
      }
    }
  }

  /** What the sentences claim beyond their numbers, held against costs and votes. */
  @Test
  void theClaimsOfTheSentencesAreTrue() {
    for (Election election : elections()) {
      for (AllocationOptions options : everyRule()) {
        RoundOutcome count = TestOutcomes.count(election, options, false);
        claimsOfSteps(count, election.name() + " " + options.text());
        claimsOfLosers(count, election.name() + " " + options.text());
      }
    }
  }

  private static void claimsOfSteps(RoundOutcome count, String where) {
    BigDecimal left = count.outcome().budget();
    List<String> funded = new ArrayList<>();
    for (int i = 0; i < count.outcome().steps().size(); i++) {
      Step step = count.outcome().steps().get(i);
      StepDetail detail = count.explanation().steps().get(i);
      ProjectDetails project = project(count, step.project());
      assertThat(left.subtract(project.cost().toMajor()))
          .as(where)
          .isEqualByComparingTo(detail.left());
      if (isByVotes(count, step)) {
        BigDecimal money = left;
        assertThat(count.projects())
            .as("no other that could be funded has more: " + where)
            .filteredOn(other -> !funded.contains(other.code()) && takesPart(count, other))
            .filteredOn(other -> other.cost().toMajor().compareTo(money) <= 0)
            .allSatisfy(other -> assertThat(other.score()).isLessThanOrEqualTo(project.score()));
      }
      detail
          .payment()
          .ifPresent(
              payment -> {
                assertThat(payment.payingInFull() + payment.payingAllTheyHad())
                    .as(where)
                    .isEqualTo(detail.supporters());
                assertThat(payment.paidInFull().plus(payment.paidAllTheyHad()).toString())
                    .as(where)
                    .isEqualTo(
                        org.folkmoot.kernel.Fraction.of(project.cost().toMajor()).toString());
              });
      funded.add(step.project());
      left = detail.left();
    }
  }

  private static boolean isByVotes(RoundOutcome count, Step step) {
    Rule rule = count.outcome().options().rule();
    return step.stage() == Step.Stage.COMPLETION
        || rule == Rule.GREEDY
        || rule == Rule.GREEDY_NO_SKIP
        || rule == Rule.GREEDY_THRESHOLD;
  }

  private static boolean takesPart(RoundOutcome count, ProjectDetails project) {
    return count.explanation().losers().stream()
        .filter(loser -> loser.project().equals(project.code()))
        .noneMatch(
            loser ->
                loser.reason() == Shortfall.Reason.BELOW_THRESHOLD
                    || loser.reason() == Shortfall.Reason.WITHDRAWN);
  }

  private static void claimsOfLosers(RoundOutcome count, String where) {
    Completion completion = count.outcome().options().completion();
    for (Shortfall loser : count.explanation().losers()) {
      BigDecimal cost = project(count, loser.project()).cost().toMajor();
      switch (loser.reason()) {
        case SUPPORTERS_CANNOT_PAY -> {
          assertThat(loser.available().compareTo(loser.needed())).as(where).isNegative();
          if (completion == Completion.UTILITARIAN || completion == Completion.ADD1_UTILITARIAN) {
            assertThat(cost).as(where).isGreaterThan(count.outcome().left());
          }
        }
        case BUDGET_SPENT, DEARER_THAN_BUDGET ->
            assertThat(loser.available().compareTo(loser.needed())).as(where).isNegative();
        case NO_SUPPORT -> assertThat(loser.supporters()).as(where).isZero();
        default -> assertThat(loser.project()).isNotEmpty();
      }
    }
  }

  private static ProjectDetails project(RoundOutcome count, String code) {
    return count.projects().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** For reading by a person: {@code -Dfolkmoot.sentences=FILE}. */
  @Test
  void theSentencesCanBeRead() throws IOException {
    String target = System.getProperty("folkmoot.sentences", "");
    List<String> lines = new ArrayList<>();
    for (Election election : elections()) {
      for (AllocationOptions options : everyRule()) {
        lines.add("== " + election.name() + " " + options.text());
        Told.of(election, options).all().filter(one -> !one.isEmpty()).forEach(lines::add);
      }
    }
    if (!target.isEmpty()) {
      Files.write(Path.of(target), lines);
    }
    assertThat(lines).hasSizeGreaterThan(100);
  }
}
