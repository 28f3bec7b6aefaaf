package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters of the demo: written, shown on this machine, never sent. */
@ExtendWith(WithProduct.class)
class MailPagesIT {

  private static final Pattern LETTER = Pattern.compile("/demo/mail\\?letter=(\\d+)");

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "harbour.localhost"})
  void anAdministratorSendsATestLetterAndReadsIt(String host, Product product) {
    try (Staff staff = Staff.signIn(product, host, "administrator", Chromium.newVisitor())) {
      staff.check().press("a[href='/staff/mail']");
      staff.check().holds();
      staff.check().press("#test");
      Page page = staff.page();
      assertThat(page.url()).endsWith("/staff/mail");
      assertThat(page.locator("table tbody tr").first().textContent()).contains("a…@demo.example");
      staff.check().holds();

      staff.check().open(product.url(host, "/demo/mail"), 200).holds();
      staff.check().press("table tbody tr:first-child a");
      staff.check().holds();
      assertThat(page.locator("#letterText").textContent())
          .contains("123 456")
          .contains("http://" + host + ":" + product.port() + "/staff/mail");

      staff.check().press("a[href^='/demo/letter']");
      assertThat(page.locator(".button").getAttribute("href"))
          .isEqualTo("http://" + host + ":" + product.port() + "/staff/mail");
      staff.check().press(".button");
      assertThat(page.url()).endsWith("/staff/mail");
    }
  }

  @Test
  void nobodyElseSeesThePageOfAdministrators(Product product) {
    assertThat(Client.of(product).signedInAs("facilitator").get("/staff/mail").statusCode())
        .isEqualTo(403);
    assertThat(Client.of(product).get("/staff/mail").statusCode()).isEqualTo(302);
  }

  @Test
  void aLetterIsShownAsAStrangerToTheSite(Product product) {
    HttpResponse<String> letter = Client.of(product).get("/demo/letter?letter=" + written(product));

    assertThat(letter.statusCode()).isEqualTo(200);
    assertThat(letter.headers().allValues("content-security-policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'; style-src 'unsafe-inline'")
        .endsWith("; sandbox");
  }

  @Test
  void aLetterIsSeenInItsOwnCouncilOnly(Product product) {
    String id = written(product);
    Client other = new Client(product, Product.OTHER_HOST);

    assertThat(Client.of(product).get("/demo/mail?letter=" + id).statusCode()).isEqualTo(200);
    assertThat(other.get("/demo/mail?letter=" + id).statusCode()).isEqualTo(404);
    assertThat(other.get("/demo/letter?letter=" + id).statusCode()).isEqualTo(404);
    assertThat(Client.of(product).get("/demo/mail?letter=nonsense").statusCode()).isEqualTo(404);
  }

  /** AZ-9. */
  @Test
  void theLogNamesNoRecipient(Product product) {
    long before = product.logSize();

    written(product);

    assertThat(product.log(before)).doesNotContain("@demo.example", "123 456");
  }

  /** Id of a new letter. */
  private static String written(Product product) {
    Client administrator = Client.of(product).signedInAs("administrator");
    administrator.submit("/staff/mail", Map.of("test", "Send me a test e-mail"));
    Matcher letter = LETTER.matcher(administrator.get("/demo/mail").body());
    assertThat(letter.find()).isTrue();
    return letter.group(1);
  }
}
