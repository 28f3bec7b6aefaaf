package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tables of staff, what is done to several of their rows at once, and files that are sent. */
@ExtendWith(WithProduct.class)
class ListsIT {

  private static final String FIRST_CELLS = "#table tbody td:first-child";

  @Test
  void tickedInvitationsAreSentAgainAndTakenBackRowByRow(Product product) {
    try (Staff staff = Staff.signIn(product, "administrator");
        Staff other = Staff.signIn(product, "administrator")) {
      for (String name : List.of("tick-a", "tick-b", "tick-c")) {
        staff.open("/staff/invite");
        staff.page().fill("#email", name + "@visitor.example");
        staff.check().press("#send");
      }
      staff.open("/staff/invitations");
      staff.check().holds();
      staff.check().press("#again");
      assertThat(staff.page().innerText("#errorSummary")).contains("Tick at least one row");

      tick(staff.page(), "tick-a", "tick-b");
      staff.check().press("#again");
      assertThat(staff.page().innerText(".fm-page-note"))
          .isEqualTo(
              "2 invitations were sent again: tick-a@visitor.example, tick-b@visitor.example.");

      other.open("/staff/invitations");
      tick(other.page(), "tick-a");
      other.check().press("#takeBack");
      tick(staff.page(), "tick-a", "tick-b");
      staff.check().press("#takeBack");
      assertThat(staff.page().innerText(".fm-page-note"))
          .isEqualTo(
              "1 invitation is taken back: tick-b@visitor.example."
                  + " 1 was not open any more: tick-a@visitor.example.");
      assertThat(staff.page().locator(FIRST_CELLS).allInnerTexts())
          .anyMatch(cell -> cell.contains("tick-c"))
          .noneMatch(cell -> cell.contains("tick-a") || cell.contains("tick-b"));
    }
  }

  private static void tick(Page page, String... names) {
    for (String name : names) {
      page.check("input[name=ticked][value='" + name + "@visitor.example']");
    }
  }

  @Test
  void columnsAreChosenAndRemembered(Product product) {
    try (Staff staff = Staff.signIn(product, "administrator")) {
      staff.open("/staff/people?q=demo");
      staff.page().click(".fm-columns summary");
      staff.page().uncheck("input[name=show-email]");
      staff.check().press(".fm-columns button");
      staff.check().holds();
      assertThat(heads(staff.page())).containsExactly("Name", "Roles", "Account since");

      staff.page().click("#table thead th >> nth=0");
      staff.page().locator("#table th[aria-sort=ascending]").waitFor();
      assertThat(staff.page().locator("#table tbody tr >> nth=0").locator("td").count())
          .isEqualTo(3);
      staff.open("/staff/people");
      assertThat(heads(staff.page())).containsExactly("Name", "Roles", "Account since");
    }
  }

  private static List<String> heads(Page page) {
    return page.locator("#table thead th").allInnerTexts();
  }

  @Test
  void theWardsAreDrawnBesideTheirTable(Product product) {
    try (Staff staff = Staff.signIn(product, "administrator")) {
      staff.open("/staff/residents");
      staff.check().holds();

      assertThat(staff.page().getAttribute("#bars canvas", "aria-label"))
          .isEqualTo("Bars of the numbers in the table");
      assertThat(staff.page().evaluate("PF('widget_bars').chart.data.labels"))
          .isEqualTo(staff.page().locator(FIRST_CELLS).allInnerTexts());
    }
  }

  @Test
  void theFiguresGoOutAsATable(Product product) {
    Client administrator = Client.of(product).signedInAs("administrator");

    assertThat(administrator.submit("/staff/residents", Map.of("export", "x")).body())
        .startsWith("\ufeffWard,In the register,Verified\r\n");
  }

  /** A form with a file that is refused shows its page again, with script and without. */
  @Test
  void aRefusedFileIsRefusedOnItsPage(Product product) {
    FilePayload empty = new FilePayload("empty.csv", "text/csv", new byte[0]);
    for (boolean withScript : List.of(true, false)) {
      BrowserContext visitor =
          Chromium.newVisitor(
              new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(withScript));
      try (Staff staff = Staff.signIn(product, Product.MAIN_HOST, "administrator", visitor)) {
        staff.open("/staff/register");
        assertThat(staff.page().innerText("#file-about")).contains("At most 64 MB");
        assertThat(staff.page().isVisible("#table")).isTrue();
        assertThat(staff.page().isVisible("#file-sending")).isFalse();
        staff.page().setInputFiles("#file", empty);
        staff.page().click("#submit");

        assertThat(staff.page().locator("#errorSummary").innerText()).contains("is not empty");
      }
    }
  }

  @Test
  void whatIsTooLargeIsNotSent(Product product) {
    try (Staff staff = Staff.signIn(product, "administrator")) {
      staff.open("/staff/letters");
      byte[] large = "x".repeat(5 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);
      staff.page().setInputFiles("#file", new FilePayload("large.csv", "text/csv", large));

      assertThat(staff.page().innerText("#file-about")).contains("At most 4 MB can be sent");
      staff.check().holds();
      staff.page().click("#print");
      assertThat(staff.page().url()).endsWith("/staff/letters");
      assertThat(staff.page().locator("#errorSummary").count()).isZero();
    }
  }
}
