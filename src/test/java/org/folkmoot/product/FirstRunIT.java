package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * From an empty directory to a working council: the set-up page with its code, the second factor
 * that roles need, and letters that really go out.
 */
class FirstRunIT {

  private static final Pattern CODE = Pattern.compile("works once: (\\S+)");
  private static final String PASSWORD = "violet kettle harbour nine";

  @Test
  void anOperatorSetsUpACouncilAndAResidentJoinsIt() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(Product.freePort(), "127.0.0.1", "smtp"));
    mail.start();
    Path folder = Product.newFolder("first-run");
    Map<String, String> settings =
        Map.of(
            "FOLKMOOT_ADDRESS", "127.0.0.1",
            "FOLKMOOT_SMTP_HOST", "127.0.0.1",
            "FOLKMOOT_SMTP_PORT", String.valueOf(mail.getSmtp().getPort()),
            "FOLKMOOT_SMTP_SECURITY", "none",
            "FOLKMOOT_SMTP_FROM", "council@example.org");
    Client resident;
    try (Product product = Product.startEmpty(folder, settings);
        BrowserContext operator = Chromium.newVisitor();
        PageCheck check = new PageCheck(operator)) {
      setUp(product, check);
      takeTheSecondFactor(product, check);
      resident = aResidentJoins(product, mail);
      assertThat(Files.exists(folder.resolve("data").resolve("secret.key"))).isTrue();
    } finally {
      mail.stop();
    }
    try (Product product = Product.startEmpty(folder, settings, "--new-council");
        BrowserContext operator = Chromium.newVisitor();
        PageCheck check = new PageCheck(operator)) {
      Client returned = Client.of(product).withCookiesOf(resident);
      assertThat(returned.get("/account").body())
          .as("a sign-in outlasts a restart")
          .contains("Carys");
      aSecondCouncilIsAdded(product, check, returned);
    }
  }

  private static void aSecondCouncilIsAdded(Product product, PageCheck check, Client resident) {
    String log = product.log(0);
    Matcher code = CODE.matcher(log.substring(log.indexOf("To add a council")));
    assertThat(code.find()).isTrue();
    assertThat(resident.get("/setup").statusCode()).as("under a known host").isEqualTo(404);
    check.open(product.url("second.localhost", "/setup"), 200).holds();
    Page page = check.page();
    page.fill("#code", code.group(1));
    page.fill("#name", "Second Council");
    page.fill("#person", "Ann Admin");
    page.fill("#email", "ann@example.org");
    page.fill("#password", PASSWORD);
    check.press("#establish");

    assertThat(page.url()).startsWith(product.url("second.localhost", "/sign-in"));
    assertThat(page.title()).contains("Second Council");
    assertThat(resident.movedTo("second.localhost").get("/account").statusCode())
        .as("nobody of the first council is known in the second")
        .isEqualTo(302);
  }

  private static void setUp(Product product, PageCheck check) {
    Page page = check.page();
    Matcher code = CODE.matcher(product.log(0));
    assertThat(code.find()).isTrue();
    check.open(product.url("localhost", "/"), 200).holds();
    assertThat(page.url()).endsWith("/setup");
    page.fill("#code", "guessed");
    page.fill("#name", "Cwm Tawel County Council");
    page.fill("#person", "Ann Admin");
    page.fill("#email", "ann@example.org");
    page.fill("#password", PASSWORD);
    check.press("#establish");
    assertThat(page.locator("#errorSummary").count()).isOne();
    check.holds();
    page.fill("#code", code.group(1));
    page.fill("#password", PASSWORD);
    check.press("#establish");
    assertThat(page.url()).endsWith("/sign-in?next=%2Fstaff%2Ffirst-steps");
    assertThat(Client.of(product).get("/setup").statusCode()).isEqualTo(404);
  }

  /** Roles do not count without a second factor (AU-15: nothing is known beforehand). */
  private static void takeTheSecondFactor(Product product, PageCheck check) throws Exception {
    Page page = check.page();
    page.fill("#email", "ann@example.org");
    page.fill("#password", PASSWORD);
    check.press("#signIn");
    assertThat(page.url()).contains("/account/second-factor?next=").contains("first-steps");
    check.open(product.url("localhost", "/account"), 200);
    assertThat(page.locator("#roleWaits").count()).as("why there is no staff yet").isOne();
    check.open(product.url("localhost", "/staff/people"), 200);
    assertThat(page.url()).contains("/account/second-factor?next=");
    check.holds();
    check.press("#begin");
    page.fill("#code", AppCodes.now(String.valueOf(page.locator("main code").textContent())));
    check.press("#confirmCode");
    check.press("main a.fm-button");
    assertThat(page.url()).endsWith("/staff/people");
    assertThat(page.locator("main").textContent()).contains("Ann Admin");
    check.holds();
    check.open(product.url("localhost", "/staff/first-steps"), 200).holds();
    assertThat(page.locator(".fm-tasks a").count()).isPositive();
    assertThat(page.locator("#nextStep").count()).isOne();
  }

  private static Client aResidentJoins(Product product, GreenMail mail)
      throws IOException, MessagingException {
    Client resident = Client.of(product);
    resident.submit("/sign-up", Map.of("email", "carys@example.org", "send", "x"));
    assertThat(mail.waitForIncomingEmail(30_000, 1)).isTrue();
    var letter = mail.getReceivedMessages()[0];

    assertThat(Arrays.toString(letter.getAllRecipients())).isEqualTo("[carys@example.org]");
    String text = GreenMailUtil.getBody(letter).replace("=\r\n", "").replace("=3D", "=");
    Matcher token = Pattern.compile("/sign-up-finish\\?token=([A-Za-z0-9_-]{43})").matcher(text);
    assertThat(token.find()).as(text).isTrue();
    resident.submit(
        "/sign-up-finish?token=" + token.group(1),
        Map.of("name", "Carys", "password", PASSWORD, "finish", "x"));

    assertThat(resident.get("/account").body()).contains("Carys");
    assertThat(resident.get("/staff").statusCode()).isEqualTo(403);
    return resident;
  }
}
