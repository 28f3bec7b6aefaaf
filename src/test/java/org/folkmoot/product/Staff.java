package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What members of the staff do in a browser, in the words of their work. */
final class Staff implements AutoCloseable {

  private static final Pattern ROUND = Pattern.compile("[?&]round=([^&]+)");
  private static final Pattern PROCESS = Pattern.compile("[?&]process=([^&]+)");

  private final Product product;
  private final String host;
  private final BrowserContext visitor;
  private final PageCheck check;
  private final Page page;

  private Staff(Product product, String host, BrowserContext visitor) {
    this.product = product;
    this.host = host;
    this.visitor = visitor;
    this.check = new PageCheck(visitor);
    this.page = check.page();
  }

  /** Somebody who has signed in through the form. */
  static Staff signIn(Product product, String host, String role, BrowserContext visitor) {
    Staff staff = new Staff(product, host, visitor);
    staff.open("/sign-in?next=/staff");
    staff.page.fill("#email", role + "@demo.example");
    staff.page.fill("#password", Product.PASSWORD);
    staff.check.press("#signIn");
    assertThat(staff.page.url()).endsWith("/staff");
    return staff;
  }

  static Staff signIn(Product product, String role) {
    return signIn(product, Product.MAIN_HOST, role, Chromium.newVisitor());
  }

  Page page() {
    return page;
  }

  /** The page as it stands, to be held against the rules of all pages. */
  PageCheck check() {
    return check;
  }

  void open(String path) {
    page.navigate(product.url(host, path));
  }

  /** Creates and publishes a process with a voting phase; gives its name in addresses. */
  String createProcess(String title) {
    open("/staff/process-about");
    page.fill("#title-en", title);
    page.fill("#summary-en", "Made by a test.");
    check.press("#save");
    String process = find(PROCESS, page.url());
    page.fill("#firstVOTE", "2026-03-01");
    page.fill("#lastVOTE", "2026-03-14");
    check.press("#save");
    open("/staff/process?process=" + process);
    page.check("#nevertheless");
    check.press("#publish");
    return process;
  }

  /** Hands a file in and waits for the end of the import. */
  void importFile(String address, Path file) {
    open(address);
    page.setInputFiles("#file", file);
    finishImport();
  }

  /** Hands a file in that becomes a round with this rule. */
  void importFile(String address, Path file, String rule, String completion, String tieOrder) {
    open(address);
    page.setInputFiles("#file", file);
    chooseRule(rule, completion, tieOrder);
    finishImport();
  }

  /** Fills the fields by which a page asks for a rule. */
  void chooseRule(String rule, String completion, String tieOrder) {
    page.locator("input[name=rule][value=" + rule + "]")
        .check(new Locator.CheckOptions().setForce(true));
    page.selectOption("#completion", completion);
    page.selectOption("#tieOrder", tieOrder);
  }

  void importText(String address, String name, String content) {
    open(address);
    page.setInputFiles(
        "#file", new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    finishImport();
  }

  private void finishImport() {
    check.press("#submit");
    page.locator(
            "#progress .fm-message--success, #progress .fm-message--warning,"
                + " #progress .fm-message--danger")
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(120_000));
  }

  /** The round that the import of this page became. */
  String importedRound() {
    return find(
        ROUND, page.locator("#progress .fm-message a.fm-button").first().getAttribute("href"));
  }

  void publishRound(String round) {
    open("/staff/round?round=" + round);
    if (page.locator("#nevertheless").count() > 0) {
      page.check("#nevertheless");
    }
    check.press("#publish");
  }

  /** Counts by the rule of the round and shows the preview. */
  void count(String round) {
    open("/staff/count?round=" + round);
    check.press("#count");
    lookAtResult(round);
  }

  /** Counts by another rule and shows the comparison. */
  void compare(String round, String rule, String completion, String tieOrder) {
    open("/staff/count?round=" + round);
    page.locator("details:has(#compare) > summary").click();
    chooseRule(rule, completion, tieOrder);
    check.press("#compare");
    lookAtResult(round);
  }

  private void lookAtResult(String round) {
    page.locator("#progress .fm-message--success")
        .waitFor(new Locator.WaitForOptions().setTimeout(240_000));
    check.press("#progress .fm-message--success a[href*='run=']:first-child");
    assertThat(page.url()).contains("/outcome?round=" + round + "&run=");
  }

  /** Publishes the count whose preview is shown. */
  void publishShownCount() {
    check.press("a[href^='/staff/publish']");
    check.holds();
    check.press("#publish");
    assertThat(page.url()).contains("/outcome?round=").doesNotContain("run=");
  }

  /** Codes of the funded projects on an outcome page, in its order. */
  static List<String> funded(Page page) {
    return page.locator("#winners tbody tr[data-project]").all().stream()
        .map(row -> String.valueOf(row.getAttribute("data-project")))
        .toList();
  }

  private static String find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  @Override
  public void close() {
    visitor.close();
  }
}
