package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.product.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a resident does at the booth, and what is in the box afterwards. */
class BoothPageTest {

  private final BrowserContext visitor = Chromium.newVisitor();
  private final Page page = visitor.newPage();

  BoothPageTest() {
    visitor.setDefaultTimeout(20_000);
    page.onPageError(error -> System.getLogger("booth").log(System.Logger.Level.WARNING, error));
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  private static BoothCouncil yesNo() {
    return new BoothCouncil(Group.BELENIOS_2048, BoothCouncil.yesNo());
  }

  private void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private void heading(String text) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1))
        .waitFor();
  }

  private void cast() {
    press("Check my ballot");
    heading("Check your ballot");
    press("Cast my vote");
  }

  private void assertIn() {
    heading("Your vote is in");
    page.getByText("This device found your ballot in the public list").waitFor();
  }

  @Test
  void aYesIsCastAndFoundInTheList() {
    try (BoothCouncil council = yesNo()) {
      visitor.addCookies(
          List.of(
              new com.microsoft.playwright.options.Cookie("who", "me").setUrl(council.booth())));
      page.navigate(council.booth());
      page.getByLabel("Yes").check();
      cast();
      assertIn();

      assertThat(council.open(council.ballots.get(0))).containsExactly(List.of(0, 1, 0));
      String hash = council.ballots.get(0).toJson().write();
      BallotReference reference = BallotReference.of(org.folkmoot.kernel.Digest.ofUtf8(hash));
      assertThat(page.locator(".booth-sentence").textContent())
          .isEqualToIgnoringCase(reference.sentence("en") + ".");
      assertThat(page.locator(".booth-digits").textContent().replace(" ", ""))
          .isEqualTo(reference.digits());
      assertThat(council.received).contains("/ballots", "/signatures with cookie");
      assertThat(council.received).doesNotContain("/ballots with cookie");
    }
  }
}
