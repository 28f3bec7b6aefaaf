package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A facilitator takes a real election from the file to the published outcome, in a browser. */
@ExtendWith(WithProduct.class)
@LongRun
class MainJobIT {

  private static final String SMALLEST = "Netherlands_Amsterdam_643.pb";

  /** What is chosen on the page, and the key under which others computed the same. */
  private record Choice(String rule, String completion, String tieOrder, String key) {}

  private static final List<Choice> CHOICES =
      List.of(
          new Choice("GREEDY", "NONE", "CODE", "greedy_votes/lex"),
          new Choice("GREEDY", "NONE", "LIST_ORDER", "greedy_votes/file"),
          new Choice("GREEDY", "NONE", "COST_FIRST", "greedy_votes/cost_votes_lex"),
          new Choice("GREEDY_PER_COST", "NONE", "CODE", "greedy_votes_per_cost/lex"),
          new Choice("EQUAL_SHARES", "NONE", "CODE", "mes_cost/lex"),
          new Choice("EQUAL_SHARES", "UTILITARIAN", "COST_FIRST", "mes_cost_u/cost_votes_lex"),
          new Choice("EQUAL_SHARES", "ADD1", "CODE", "mes_cost_add1_int/lex"),
          new Choice("EQUAL_SHARES", "ADD1_UTILITARIAN", "CODE", "mes_cost_add1_int_u/lex"),
          new Choice("EQUAL_SHARES_BY_NUMBER", "UTILITARIAN", "CODE", "mes_card_u/lex"),
          new Choice("PHRAGMEN", "NONE", "CODE", "phragmen/lex"));

  /** One of each vote type: approval, choose-1, cumulative, ordinal. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Canada_Stanford_Dataset_PB_Dieppe_2018_vote_approvals.pb",
        SMALLEST,
        "Worldwide_Mechanical_Turk_Utilities_3.pb",
        "Worldwide_Mechanical_Turk_Ranking_value_money_3.pb"
      })
  void aRoundIsImportedCountedByEveryRuleAndPublished(String name, Product product) {
    Path file = RealFiles.get(name);
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      String process = staff.createProcess("Budget of " + name);
      staff.importFile(
          "/staff/import?process=" + process, file, "EQUAL_SHARES", "ADD1_UTILITARIAN", "CODE");
      staff.check().holds();
      String round = staff.importedRound();
      staff.publishRound(round);

      for (Choice choice : expectedChoices(name)) {
        staff.compare(round, choice.rule(), choice.completion(), choice.tieOrder());
        assertThat(Staff.funded(staff.page()))
            .as("%s by %s", name, choice.key())
            .isEqualTo(RealFiles.expectedOrder(name, choice.key()));
      }
      staff.count(round);
      staff.check().holds();
      assertEverybodySees(product, round, 404, List.of());
      staff.publishShownCount();

      assertEverybodySees(
          product, round, 200, RealFiles.expectedOrder(name, "mes_cost_add1_int_u/lex"));
    }
  }

  private static List<Choice> expectedChoices(String name) {
    List<Choice> expected =
        CHOICES.stream().filter(choice -> RealFiles.isExpected(name, choice.key())).toList();
    assertThat(expected).hasSizeGreaterThanOrEqualTo(CHOICES.size() - 1);
    return expected;
  }

  @Test
  void theLargestFileIsImportedAndCounted(Product product) {
    String name = "Poland_Krakow_2024.pb";
    Path file = RealFiles.get(name);
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      String process = staff.createProcess("The largest round");
      staff.importFile(
          "/staff/import?process=" + process, file, "EQUAL_SHARES", "UTILITARIAN", "CODE");
      String round = staff.importedRound();
      staff.publishRound(round);

      staff.compare(round, "GREEDY", "NONE", "CODE");
      assertThat(Staff.funded(staff.page()))
          .isEqualTo(RealFiles.expectedOrder(name, "greedy_votes/lex"));
      staff.count(round);
      assertThat(Staff.funded(staff.page()))
          .isEqualTo(RealFiles.expectedOrder(name, "mes_cost_u/lex"));
      staff.check().holds();
      staff.publishShownCount();

      assertEverybodySees(product, round, 200, RealFiles.expectedOrder(name, "mes_cost_u/lex"));
    }
  }

  @Test
  void aBrokenFileIsAnsweredWithLineNumbersAndChangesNothing(Product product) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(RealFiles.get(SMALLEST)));
    int cost = lines.indexOf("PROJECTS") + 2;
    int vote = lines.indexOf("VOTES") + 2;
    lines.set(cost, lines.get(cost).replaceFirst(";\\d+;", ";plenty;"));
    lines.set(vote, lines.get(vote).replaceFirst(";\\d+", ";no-such-project"));
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      String process = staff.createProcess("Broken");
      staff.importText("/staff/import?process=" + process, "broken.pb", String.join("\n", lines));

      List<String> problems = staff.page().locator("ol.fm-list li").allInnerTexts();
      assertThat(problems).anyMatch(problem -> problem.startsWith("Line " + (cost + 1) + ":"));
      assertThat(problems).anyMatch(problem -> problem.startsWith("Line " + (vote + 1) + ":"));
      staff.check().holds();
      assertThat(roundsOf(staff, "Broken")).isZero();
    }
  }

  @Test
  void theSameFileTwiceIsNotDoubled(Product product) {
    Path file = RealFiles.get(SMALLEST);
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      String title = "Twice-in-a-process-with-a-name-that-has-no-space-to-break";
      String process = staff.createProcess(title);
      staff.importFile("/staff/import?process=" + process, file);
      String first = staff.importedRound();
      staff.importFile("/staff/import?process=" + process, file);

      assertThat(staff.page().locator(".fm-message").innerText()).contains("nothing was doubled");
      assertThat(staff.importedRound()).isEqualTo(first);
      assertThat(roundsOf(staff, title)).isOne();
      staff.check().holds();
      staff.check().open(product.url("localhost", "/staff/import?process=" + process), 200).holds();
    }
  }

  @Test
  void aRoundIsSetUpByHandAndItsBallotsLoadedLater(Product product) {
    String ballots =
        """
        META
        key;value
        description;By hand
        country;Here
        unit;Town
        instance;2027
        num_projects;2
        num_votes;3
        budget;1000
        vote_type;approval
        rule;greedy
        date_begin;2027
        date_end;2027
        currency;GBP
        PROJECTS
        project_id;cost;name
        A;600;A bench
        B;700;A tree
        VOTES
        voter_id;vote
        1;A,B
        2;B
        3;B
        """;
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      String process = staff.createProcess("By hand");
      String round = setUp(staff, process);
      staff.publishRound(round);
      String address = "/staff/import?round=" + round + "&process=" + process;

      staff.importText(address, "other.pb", ballots.replace("B;700", "B;701"));
      assertThat(staff.page().locator("ol.fm-list").innerText()).contains("701");
      staff.importText(address, "hand.pb", ballots);
      assertThat(staff.importedRound()).isEqualTo(round);
      staff.count(round);
      staff.publishShownCount();

      assertEverybodySees(product, round, 200, List.of("B"));
    }
  }

  private static String setUp(Staff staff, String process) {
    Page page = staff.page();
    staff.open("/staff/round?process=" + process);
    page.fill("#title-en", "A round by hand");
    page.fill("#budget", "1000");
    page.selectOption("#voteType", "APPROVAL");
    staff.chooseRule("GREEDY", "NONE", "COST_FIRST");
    staff.check().press("#save");
    String round = page.url().replaceFirst(".*round=", "");
    staff.check().holds();
    addProject(staff, round, "A", "A bench", "600");
    addProject(staff, round, "B", "A tree", "700");
    staff.check().holds();
    assertThat(page.locator("[aria-labelledby=projects] tbody tr").count()).isEqualTo(2);
    staff.check().press("[aria-labelledby=projects] tbody tr a");
    staff.check().holds();
    return round;
  }

  private static void addProject(Staff staff, String round, String code, String name, String cost) {
    Page page = staff.page();
    staff.open("/staff/project?round=" + round);
    page.fill("#projectCode", code);
    page.fill("#name-en", name);
    page.fill("#cost", cost);
    staff.check().press("#save");
  }

  private static int roundsOf(Staff staff, String processTitle) {
    staff.open("/staff");
    return staff
        .page()
        .locator("section", new Page.LocatorOptions().setHasText("Edit “" + processTitle + "”"))
        .locator("tbody tr")
        .count();
  }

  private static void assertEverybodySees(
      Product product, String round, int status, List<String> funded) {
    try (BrowserContext visitor = Chromium.newVisitor();
        PageCheck check = new PageCheck(visitor)) {
      check.open(product.url("localhost", "/outcome?round=" + round), status);
      assertThat(Staff.funded(check.page())).isEqualTo(funded);
      if (status == 200) {
        check.holds();
      }
    }
  }
}
