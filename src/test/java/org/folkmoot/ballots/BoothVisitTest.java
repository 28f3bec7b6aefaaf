package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.product.Chromium;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two votes in one visit: one for the whole city, and one for a ward. */
@UsesChromium
class BoothVisitTest {

  private final BrowserContext visitor = Chromium.newVisitor();
  private final Page page = visitor.newPage();
  private final List<String> errors = new ArrayList<>();
  private final BoothCouncil city = new BoothCouncil(Group.BELENIOS_2048, BoothCouncil.yesNo());
  private final BoothCouncil ward =
      new BoothCouncil("ward", Group.BELENIOS_2048, BoothCouncil.yesNo());

  @BeforeEach
  void bothInOneVisit() {
    visitor.setDefaultTimeout(30_000);
    page.onPageError(errors::add);
    ward.title = "Riverside budget";
    city.visitWith(ward);
  }

  @AfterEach
  void leave() {
    visitor.close();
    city.close();
    ward.close();
    assertThat(errors).isEmpty();
  }

  private static void cast(Page page, String answer) {
    page.getByLabel(answer).check();
    press(page, "Check my ballot");
    press(page, "Cast my vote");
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your vote is in"))
        .waitFor();
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static Locator visit(Page page) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName("Your votes in this visit"));
  }

  private static void says(Page page, String text) {
    visit(page).getByText(text, new Locator.GetByTextOptions().setExact(true)).waitFor();
  }

  private String unfinished() {
    page.navigate(city.address() + "/");
    page.waitForFunction("document.querySelector('#unfinished').childNodes.length > 0");
    return page.locator("#unfinished").textContent();
  }

  @Test
  void bothAreCastOneAfterTheOtherAndEachKnowsNothingOfTheOther() {
    page.navigate(city.booth());
    says(page, "0 of 2 votes cast");
    cast(page, "Yes");
    says(page, "1 of 2 votes cast");
    assertThat(visit(page).getByRole(AriaRole.LISTITEM).allTextContents())
        .containsExactly("City budget 2026 (This page)Cast", "Riverside budgetNot cast yet");

    visit(page)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Next: Riverside budget"))
        .click();
    cast(page, "No");

    says(page, "2 of 2 votes cast");
    says(page, "You have cast all votes in which you are asked.");
    assertThat(city.open(city.ballots.get(0))).containsExactly(List.of(0, 1, 0));
    assertThat(ward.open(ward.ballots.get(0))).containsExactly(List.of(0, 0, 1));
    assertThat(city.ballots.get(0).credential().value())
        .isNotEqualTo(ward.ballots.get(0).credential().value());
    assertThat(city.received).doesNotContain("/ballots with cookie");
  }

  @Test
  void whatIsLeftOfAVisitStandsOnEveryPageUntilItIsCastOrOver() {
    page.navigate(city.booth());
    cast(page, "Yes");
    says(page, "1 of 2 votes cast");

    assertThat(unfinished()).isEqualTo("Riverside budget: not counted yet. Go on");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on")).click();
    cast(page, "Yes");
    says(page, "2 of 2 votes cast");
    page.navigate(city.address() + "/");
    page.waitForFunction("document.querySelector('#unfinished').hidden");
    assertThat(page.locator("#unfinished").textContent()).isEmpty();
  }

  @Test
  void whoIsAskedInOneOnlyIsToldWhichAndOwesNothing() {
    ward.voter =
        Map.of(
            "asked",
            false,
            "served",
            false,
            "reason",
            "other-ward",
            "text",
            "This vote is for another ward.");
    page.navigate(city.booth());
    cast(page, "Yes");
    says(page, "1 of 1 votes cast");
    assertThat(visit(page).getByRole(AriaRole.LISTITEM).count()).isEqualTo(1);

    page.navigate(city.address() + "/booth?vote=ward");
    page.getByText("This vote is for another ward.").waitFor();
    says(page, "You are not asked in this one");
    says(page, "Cast");
  }

  @Test
  void theEndPassesBetweenTheFirstAndTheSecond() {
    page.navigate(city.booth());
    cast(page, "Yes");
    says(page, "1 of 2 votes cast");
    ward.state = "closed";
    ward.closesAt = Instant.now().minusSeconds(5);
    ward.voter = Map.of("asked", false, "served", false, "reason", "over", "text", "It is over.");

    visit(page)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Next: Riverside budget"))
        .click();

    page.getByText("This vote ended on").waitFor();
    says(page, "No ballots are taken any more");
    says(page, "1 of 2 votes cast");
    assertThat(ward.ballots).isEmpty();
    page.navigate(city.address() + "/");
    page.waitForFunction("document.querySelector('#unfinished').hidden");
  }

  @Test
  void aSecondTabSeesWhatTheFirstHasCast() {
    page.navigate(city.booth());
    cast(page, "Yes");
    says(page, "1 of 2 votes cast");
    Page other = visitor.newPage();
    other.navigate(city.address() + "/booth?vote=ward");
    cast(other, "No");

    page.bringToFront();
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

    says(page, "2 of 2 votes cast");
  }

  @Test
  void aVoteThatWasBegunOnAnotherDeviceIsNotOfferedHere() {
    ward.voter = Map.of("asked", true, "served", true);
    page.navigate(city.booth());
    cast(page, "Yes");

    says(page, "Begun on another device");
    assertThat(visit(page).getByRole(AriaRole.LINK).count()).isZero();
  }

  @Test
  void withoutAnAnswerAboutTheOthersThisOneIsCastAllTheSame() {
    ward.mishaps.put("/voter", BoothCouncil.Mishap.BUSY);
    page.navigate(city.booth());
    cast(page, "Yes");

    says(page, "We could not ask in which of these votes you are asked.");
  }
}
