package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The projects and counts of a round and the imports into a process, as tables of staff. */
@ExtendWith(WithProduct.class)
class BudgetListsIT {

  private static final String FORMULA = "=2+2";

  /** Twenty-four projects, one of them with the name of a formula; every one has a vote. */
  private static final String FILE =
      SmallFiles.of("A long round", 24)
          .replace("project_id;cost;name", "project_id;cost;name;neighborhood")
          .replaceAll("(;Project \\d+)\n", "$1;Riverside\n")
          .replace("P7;10;Project 7;", "P7;10;" + FORMULA + ";")
          .replace("24;P24", "24;P24,P7");

  @Test
  void projectsAreSortedTurnedAndLookedFor(Product product) {
    Facilitator facilitator = new Facilitator(Client.of(product));
    String round = facilitator.importRound(facilitator.createProcess("Long"), "long.pb", FILE);
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      Page page = staff.page();
      staff.open("/staff/round?round=" + round);
      staff.check().holds();
      assertThat(heads(page)).containsExactly("Project", "Number", "Ward", "Cost");
      assertThat(rows(page)).isEqualTo(20);
      assertThat(page.innerText(".ui-paginator-current")).isEqualTo("1 to 20 of 24");

      sort(page, "Project", "ascending");
      assertThat(first(page)).isEqualTo(FORMULA);
      sort(page, "Project", "descending");
      assertThat(first(page)).isEqualTo("Project 9");
      page.click(".ui-paginator-next");
      page.waitForCondition(() -> rows(page) == 4);
      assertThat(first(page)).as("last in the order").isEqualTo("Project 11");

      page.fill("#q", "riverside 2+2");
      staff.check().press("form[role=search] button");
      assertThat(column(page, 1)).containsExactly(FORMULA);
      page.click(".fm-columns summary");
      page.uncheck("input[name=show-place]");
      staff.check().press(".fm-columns button");
      assertThat(heads(page)).containsExactly("Project", "Number", "Cost");
      assertThat(column(page, 1)).as("still looked for").containsExactly(FORMULA);
      staff.check().holds();

      page.fill("#q", "nowhere");
      staff.check().press("form[role=search] button");
      assertThat(page.innerText("section[aria-labelledby=projects]")).contains("No project");
      assertThat(page.locator("#table").count()).isZero();
      staff.check().holds();
      page.click("text=Show all projects");
      assertThat(rows(page)).isEqualTo(20);
    }
  }

  @Test
  void votesAreAColumnOnceTheOutcomeIsPublishedAndNotBefore(Product product) {
    Facilitator facilitator = new Facilitator(Client.of(product));
    String process = facilitator.createProcess("Totals");
    String round = facilitator.importRound(process, "totals.pb", FILE);
    String path = "/staff/round?round=" + round;
    facilitator.publish(path);

    String before = export(facilitator, path, "projectsForm");
    assertThat(before)
        .startsWith("\ufeffNumber,Project,State,Ward,Cost in GBP\r\n")
        .contains("P7,'" + FORMULA + ",,Riverside,10.00\r\n");
    assertThat(before.lines()).hasSize(25);
    assertThat(facilitator.client().get(path).body()).doesNotContain(">Votes<");

    facilitator.decide(round);
    assertThat(export(facilitator, path, "projectsForm"))
        .startsWith("\ufeffNumber,Project,State,Ward,Cost in GBP,Votes\r\n")
        .contains("P7,'" + FORMULA + ",,Riverside,10.00,2\r\n");
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      staff.open(path);
      sort(staff.page(), "Votes", "ascending");
      sort(staff.page(), "Votes", "descending");
      assertThat(first(staff.page())).isEqualTo(FORMULA);
      staff.check().holds();
    }
  }

  @Test
  void countsAndComparisonsStandInOneTable(Product product) {
    Facilitator facilitator = new Facilitator(Client.of(product));
    String process = facilitator.createProcess("Counts");
    String round = facilitator.importRound(process, "counts.pb", FILE);
    String path = "/staff/count?round=" + round;
    facilitator.publish("/staff/round?round=" + round);
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      Page page = staff.page();
      staff.open(path);
      assertThat(page.innerText("section[aria-labelledby=runs]")).contains("None yet.");
      assertThat(page.locator("#table").count()).isZero();
      staff.check().holds();

      staff.count(round);
      staff.open(path);
      assertThat(page.locator("#kind").count()).as("nothing to choose from").isZero();
      staff.compare(round, "GREEDY", "NONE", "CODE");
      staff.open(path);
      assertThat(heads(page))
          .containsExactly("Count", "Kind", "Projects funded", "Counted on", "State");
      assertThat(column(page, 2)).containsExactly("Comparison", "Count");
      assertThat(page.getAttribute("#table tbody a >> nth=0", "href"))
          .isEqualTo("/outcome?round=" + round + "&run=2");
      sort(page, "Count", "ascending");
      assertThat(column(page, 2)).containsExactly("Count", "Comparison");
      assertThat(page.getAttribute("a[href^='/staff/publish']", "href")).endsWith("run=1");
      staff.check().holds();

      page.selectOption("#kind", "comparison");
      staff.check().press("form[role=search] button");
      assertThat(column(page, 2)).containsExactly("Comparison");
      assertThat(column(page, 5)).containsExactly("Not published");
      staff.check().holds();

      facilitator
          .client()
          .submit("/staff/publish?round=" + round + "&run=1", Map.of("publish", "Publish"));
      staff.open(path + "&kind=count");
      assertThat(column(page, 5)).containsExactly("Published");
      assertThat(export(facilitator, path, "runsForm"))
          .startsWith("\ufeffNumber,Rule,Kind,Projects funded,Counted on,State\r\n")
          .contains("\r\n2,Most votes first,Comparison,12,");
    }
  }

  /** While a part of the page is fetched again and again, the table beside it goes on working. */
  @Test
  void theTableWorksBesideTheProgressOfACount(Product product) {
    Facilitator facilitator = new Facilitator(Client.of(product));
    String round = facilitator.importRound(facilitator.createProcess("Two"), "two.pb", FILE);
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      staff.count(round);
      staff.open("/staff/count?round=" + round);
      staff.check().press("#count");
      staff.page().locator("#progress .fm-message--success").waitFor();
      assertThat(staff.page().url()).contains("&request=");

      sort(staff.page(), "Count", "ascending");
      assertThat(first(staff.page())).startsWith("Count 1:");
      staff.check().holds();
    }
  }

  @Test
  void earlierImportsAreATable(Product product) {
    Facilitator facilitator = new Facilitator(Client.of(product));
    String path = "/staff/import?process=" + facilitator.createProcess("Files");
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      Page page = staff.page();
      staff.open(path);
      assertThat(page.innerText("section[aria-labelledby=earlier]")).contains("No file was");
      assertThat(page.locator("#table").count()).isZero();
      staff.check().holds();

      staff.importText(path, FORMULA + ".pb", "not a file of ballots");
      staff.importText(path, "long.pb", FILE);
      staff.open(path);
      assertThat(heads(page)).containsExactly("File", "Handed in", "Size", "State", "Ballots");
      assertThat(column(page, 1)).containsExactly("long.pb", FORMULA + ".pb");
      assertThat(column(page, 4)).containsExactly("Done", "Refused");
      assertThat(column(page, 5)).containsExactly("24", "Not known");
      sort(page, "Size", "ascending");
      assertThat(first(page)).isEqualTo(FORMULA + ".pb");
      staff.check().holds();

      page.click(".fm-columns summary");
      page.uncheck("input[name=show-ballots]");
      staff.check().press(".fm-columns button");
      assertThat(heads(page)).containsExactly("File", "Handed in", "Size", "State");
    }
    assertThat(export(facilitator, path, "earlierForm"))
        .startsWith("\ufeffFile,Handed in,Bytes,State,Ballots\r\nlong.pb,")
        .contains("\r\n'" + FORMULA + ".pb,")
        .contains(",Done,24\r\n")
        .endsWith(",21,Refused,\r\n");
  }

  @Test
  void anEmptyRoundSaysSo(Product product) {
    Facilitator facilitator = new Facilitator(Client.of(product));
    String round = facilitator.createRound(facilitator.createProcess("Bare"), "Bare", "500");
    try (Staff staff = Staff.signIn(product, "facilitator")) {
      staff.open("/staff/round?round=" + round);
      assertThat(staff.page().innerText("section[aria-labelledby=projects]"))
          .contains("No projects yet");
      assertThat(staff.page().locator("#table").count()).isZero();
      staff.check().holds();
    }
  }

  private static String export(Facilitator facilitator, String path, String form) {
    String page = facilitator.client().get(path).body();
    Map<String, String> fields =
        Client.hiddenFields(page.substring(page.indexOf("id=\"" + form + "\"")));
    fields.put("export", "x");
    return facilitator.client().post(path, fields).body();
  }

  private static void sort(Page page, String head, String order) {
    page.locator("#table thead th", new Page.LocatorOptions().setHasText(head)).first().click();
    page.locator("#table th[aria-sort=" + order + "]").waitFor();
  }

  private static List<String> heads(Page page) {
    return page.locator("#table thead th").allInnerTexts();
  }

  private static int rows(Page page) {
    return page.locator("#table tbody tr").count();
  }

  private static String first(Page page) {
    return column(page, 1).get(0);
  }

  private static List<String> column(Page page, int number) {
    return page.locator("#table tbody td:nth-child(" + number + ")").allInnerTexts();
  }
}
