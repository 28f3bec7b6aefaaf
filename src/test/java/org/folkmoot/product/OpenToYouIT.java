package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Finding 48: whoever has signed up or shown to live here sees what there is to do. Here that is
 * the councillor of the demo, as its resident stays unverified for other tests.
 */
@ExtendWith(WithProduct.class)
class OpenToYouIT {

  @Test
  void aVerifiedResidentSeesEachOpenProcessWithItsDaysAndOneAction(Product product) {
    Facilitator facilitator = new Facilitator(new Client(product, Product.OTHER_HOST));
    String open = openProcess(facilitator, "Open for a week", 6);
    String round = facilitator.createRound(open, "A round to look at", "1000");
    facilitator.addProject(round, "1", "A project", "10");
    facilitator.publish("/staff/round?round=" + round);
    String over = facilitator.createProcess("Over since March");
    Client resident = new Client(product, Product.OTHER_HOST).signedInAs("councillor");

    String account = resident.get("/account").body();
    assertThat(lineOf(account, open))
        .contains("Open for a week", "Vote", "7 days left", "href=\"/projects?round=" + round);
    assertThat(account).doesNotContain(over);

    HttpResponse<String> verified =
        resident.submit(
            "/verify/letter", Map.of("code", facilitator.codeFromTheDesk("demo-7"), "enter", "x"));
    assertThat(verified.statusCode()).as(verified.body()).isEqualTo(302);
    String page = resident.get("/verify").body();
    assertThat(page).contains("What is open to you now");
    assertThat(lineOf(page, open))
        .contains("7 days left", "See the project")
        .containsOnlyOnce("<a ");
    assertThat(page).doesNotContain(over);
    assertThat(resident.get("/verify?lang=cy").body()).contains("7 diwrnod ar ôl");
  }

  private static String openProcess(Facilitator facilitator, String title, int days) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return facilitator.createProcess(
        title, today.minusDays(1).toString(), today.plusDays(days).toString());
  }

  private static String lineOf(String page, String process) {
    int start = page.indexOf("data-process=\"" + process + "\"");
    assertThat(start).as(page).isPositive();
    return page.substring(start, page.indexOf("</li>", start));
  }
}
