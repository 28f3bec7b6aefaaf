package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** K8, IN-7, W-1 (CVE 2024-32034): the administration log as councillors and auditors use it. */
@ExtendWith(WithProduct.class)
class AdministrationLogIT {

  /** What somebody might write into a title to run in the page of whoever reads the log. */
  private static final List<String> PAYLOADS =
      List.of(
          "<script>window.broken=1</script>",
          "<img src=x onerror=window.broken=1>",
          "\"><svg/onload=window.broken=1>",
          "'-window.broken-'",
          "</title></strong><iframe srcdoc='<script>parent.broken=1</script>'>",
          "{{constructor.constructor('window.broken=1')()}}",
          "#{logView.lines}${7*7}",
          "{0} {1} '{2}' {9999999999}",
          "javascript:window.broken=1",
          "&lt;b&gt; &amp; \u202egnp.exe \u2028 end",
          "=HYPERLINK(\"https://example.org\")",
          "@SUM(1+1)*cmd|' /C calc'!A0");

  @Test
  void whatIsTypedIsShownAsTextAndNeverRun(Product product) {
    Facilitator facilitator = new Facilitator(Client.of(product));
    PAYLOADS.forEach(facilitator::createProcess);

    try (Staff auditor = Staff.signIn(product, "auditor")) {
      auditor.check().open(product.url("localhost", "/staff/log"), 200).holds();
      Page page = auditor.page();
      String shown = page.locator("#entries").innerText() + secondPage(auditor);

      for (String payload : PAYLOADS) {
        assertThat(plain(shown)).as(payload).contains(plain(payload));
      }
      assertThat(page.evaluate("window.broken")).isNull();
      assertThat(
              page.locator("#entries script, #entries img, #entries svg, #entries iframe").count())
          .isZero();
      auditor.check().holds();
    }
  }

  private static String secondPage(Staff auditor) {
    Locator number = auditor.page().locator("#entries tbody tr:first-child td:first-child");
    String first = number.textContent();
    auditor.page().locator("#entries .ui-paginator-next").click();
    number.filter(new Locator.FilterOptions().setHasNotText(first)).waitFor();
    return auditor.page().locator("#entries").innerText();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\u2028\u202e]+", " ");
  }

  @Test
  void anAuditorChoosesEntriesAndSeesThatTheLogIsUnbroken(Product product) {
    new Facilitator(Client.of(product)).createProcess("Chosen by a filter");

    try (Staff auditor = Staff.signIn(product, "auditor")) {
      auditor.open("/staff/log");
      Page page = auditor.page();
      assertThat(page.locator("#chain .fm-message--success").innerText()).contains("unbroken");
      auditor.check().press("#chain a[href$='check=all']");
      assertThat(page.locator("#chain .fm-message--success").innerText())
          .contains("unbroken", "All of it was checked on");
      auditor.check().holds();
      page.selectOption("#action", "processes.journal.published");
      page.fill("#from", "2020-01-01");
      auditor.check().press("form[role=search] button");

      assertThat(page.locator("#entries").innerText())
          .contains("Published the process “Chosen by a filter”")
          .doesNotContain("Drafted");
      auditor.open("/staff/log?from=2020-01-01&to=2020-01-02");
      assertThat(page.locator(".fm-empty").count()).isOne();
      auditor.check().holds();
      auditor.open("/staff/log?action=processes.journal.published&lang=cy");
      assertThat(page.locator("#entries").innerText()).contains("Cyhoeddwyd y broses");
      auditor.check().holds();
    }
  }

  /** G: facilitators read of their processes, without names, and take nothing along. */
  @Test
  void aFacilitatorReadsOfProcessesWithoutNames(Product product) {
    new Facilitator(Client.of(product)).createProcess("Read by others");
    Client auditor = Client.of(product).signedInAs("auditor");
    Client facilitator = Client.of(product).signedInAs("facilitator");

    assertThat(facilitator.get("/staff/log").statusCode()).isEqualTo(200);
    assertThat(facilitator.get("/staff/log").body()).doesNotContain("log-export", "id=\"person\"");
    assertThat(facilitator.get("/staff/log-export").statusCode()).isEqualTo(403);
    assertThat(facilitator.get("/staff/log-export?format=csv").statusCode()).isEqualTo(403);
    assertThat(facilitator.get("/staff/log?person=1").statusCode()).isEqualTo(403);
    assertThat(auditor.get("/staff/log").body()).contains("log-export", "id=\"person\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor", "councillor", "administrator"})
  void staffMayReadIt(String role, Product product) {
    Client reader = Client.of(product).signedInAs(role);

    assertThat(reader.get("/staff/log").statusCode()).isEqualTo(200);
    assertThat(reader.get("/staff/log-export").statusCode()).isEqualTo(200);
    assertThat(reader.get("/staff").statusCode()).isEqualTo(200);
  }

  @Test
  void residentsAndStrangersMayNot(Product product) {
    Client resident = Client.of(product).signedInAs("resident");

    assertThat(resident.get("/staff/log").statusCode()).isEqualTo(403);
    assertThat(resident.get("/staff/log-export").statusCode()).isEqualTo(403);
    assertThat(Client.of(product).get("/staff/log-export").statusCode()).isEqualTo(302);
  }

  @Test
  void anAuditorChangesNothing(Product product) {
    Client auditor = Client.of(product).signedInAs("auditor");

    assertThat(auditor.get("/staff/process").statusCode()).isEqualTo(403);
    assertThat(auditor.post("/staff/process", Map.of("title", "x")).statusCode()).isEqualTo(403);
    assertThat(auditor.post("/staff/log-export", Map.of()).statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void theFileChecksOutWithTheAuditorsTool(Product product) throws Exception {
    Client auditor = Client.of(product).signedInAs("auditor");
    Path folder = Product.newFolder("journal");
    Facilitator facilitator = new Facilitator(Client.of(product));
    facilitator.createProcess("Before");
    Path earlier = Files.writeString(folder.resolve("earlier.jsonl"), export(auditor, ""));
    facilitator.createProcess("After");
    Path now = Files.writeString(folder.resolve("now.jsonl"), export(auditor, ""));
    Path changed =
        Files.writeString(
            folder.resolve("changed.jsonl"), Files.readString(now).replace("After", "Never"));

    assertThat(audit(now, "--earlier", earlier.toString())).startsWith("0 ").contains("ACCEPTED");
    assertThat(audit(earlier, "--earlier", now.toString()))
        .startsWith("1 ")
        .contains("EARLIER_LONGER");
    assertThat(audit(changed)).startsWith("1 ").contains("ENTRY_COMMITMENT");
  }

  @Test
  void theTableHoldsNoFormula(Product product) {
    new Facilitator(Client.of(product)).createProcess("=1+1");

    String table = export(Client.of(product).signedInAs("councillor"), "?format=csv");

    assertThat(table)
        .containsPattern(",\"?'=1\\+1\"?[,\\r]")
        .doesNotContain(",\"=1+1")
        .doesNotContain(",=1+1");
  }

  @Test
  void aChangeInTheDatabaseIsShownLoudly() throws Exception {
    Path folder = Product.newFolder("changed");
    try (Product product = Product.start(folder, Map.of())) {
      new Facilitator(Client.of(product)).createProcess("Genuine");
      assertThat(logPage(product)).contains("fm-message--success").contains("unbroken");
    }
    change(folder.resolve("data"));
    try (Product product = Product.start(folder, Map.of());
        Staff auditor = Staff.signIn(product, "auditor")) {
      auditor.check().open(product.url("localhost", "/staff/log"), 200).holds();

      assertThat(auditor.page().locator("#chain [role=alert]").innerText())
          .contains("The log was changed from outside", "number 1 (ENTRY_SEAL)");
    }
  }

  private static void change(Path data) throws SQLException {
    try (Connection database =
        DriverManager.getConnection("jdbc:h2:file:" + data.resolve("folkmoot"), "", "")) {
      int changed =
          database
              .createStatement()
              .executeUpdate(
                  "update journal_entry set actor_id = actor_id + 1 where number = 1 and council_id"
                      + " = (select id from council where slug = 'demo')");
      assertThat(changed).isOne();
    }
  }

  private static String logPage(Product product) {
    return Client.of(product).signedInAs("auditor").get("/staff/log").body();
  }

  private static String export(Client reader, String query) {
    HttpResponse<String> answer = reader.get("/staff/log-export" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    return answer.body();
  }

  /** Exit code and output of the tool. */
  private static String audit(Path file, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/folkmoot-audit.jar",
                "journal",
                file.toString()));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + " " + output;
  }
}
