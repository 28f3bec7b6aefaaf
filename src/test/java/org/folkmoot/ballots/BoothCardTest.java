package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.product.Accessibility;
import org.folkmoot.product.Chromium;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A voting card: made on one device, kept, and used on another one. */
@UsesChromium
class BoothCardTest {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final BrowserContext visitor = Chromium.newVisitor();
  private final Page page = visitor.newPage();
  private final BrowserContext library = Chromium.newVisitor();
  private final Page other = library.newPage();
  private final List<String> errors = new ArrayList<>();

  BoothCardTest() {
    visitor.setDefaultTimeout(20_000);
    library.setDefaultTimeout(20_000);
    page.onPageError(errors::add);
    other.onPageError(errors::add);
  }

  @AfterEach
  void leave() {
    visitor.close();
    library.close();
    assertThat(errors).isEmpty();
  }

  private static void press(Page at, String name) {
    at.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private static void heading(Page at, String text) {
    at.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1)).waitFor();
  }

  private static void assertAccessible(Page at) {
    Object tooWide =
        at.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(tooWide).isEqualTo(0);
    Accessibility.assertHolds(at, at.url());
  }

  /** Makes a card and shows that it is kept; gives its words. */
  private List<String> made(BoothCouncil council, String language) {
    page.setViewportSize(320, 800);
    page.navigate(council.booth() + "&lang=" + language);
    press(page, "Get a voting card now and vote another day");
    page.getByText("There is no second card.").waitFor();
    assertAccessible(page);
    press(page, "Make my voting card");
    page.getByText("Tick that you understand it").waitFor();
    page.getByLabel("I understand that there is no second card").check();
    press(page, "Make my voting card");
    page.locator(".booth-words li").first().waitFor();
    assertAccessible(page);
    List<String> words = page.locator(".booth-words li").allTextContents();
    assertThat(words).hasSize(12);
    press(page, "I have kept it");
    assertThat(page.getByText(words.get(0), new Page.GetByTextOptions().setExact(true)).count())
        .isZero();
    page.locator("form input").first().waitFor();
    assertAccessible(page);
    press(page, "Check my two words");
    page.getByText(Pattern.compile("That is not word")).first().waitFor();
    for (String label : page.locator("form label").allTextContents()) {
      Matcher number = NUMBER.matcher(label);
      assertThat(number.find()).isTrue();
      String word = words.get(Integer.parseInt(number.group()) - 1);
      page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
          .fill(" " + word.toUpperCase(Locale.ROOT));
    }
    press(page, "Check my two words");
    page.getByText("Your card is kept.").waitFor();
    return words;
  }

  @Test
  void isMadeOnceKeptAndUsedOnASecondDevice() {
    try (BoothCouncil council = new BoothCouncil(Group.BELENIOS_2048, BoothCouncil.yesNo())) {
      List<String> words = made(council, "en");
      council.voter = Map.of("asked", true, "served", true);
      assertThat(council.ballots).isEmpty();

      other.navigate(council.booth());
      press(other, "I have a voting card");
      other.getByLabel("The twelve words of your card").fill("one two three");
      press(other, "Use this card");
      other.getByText(Pattern.compile("is not on any voting card|has twelve words")).waitFor();
      List<String> wrong = new ArrayList<>(words);
      wrong.set(3, "zzzzzz");
      other.getByLabel("The twelve words of your card").fill(String.join(" ", wrong));
      press(other, "Use this card");
      other.getByText("Word 4, “zzzzzz”, is not on any voting card.").waitFor();
      assertAccessible(other);
      String typed = String.join(",\n", words).toUpperCase(Locale.ROOT);
      other.getByLabel("The twelve words of your card").fill("1. " + typed);
      press(other, "Use this card");
      other.getByLabel("Yes").check();
      press(other, "Check my ballot");
      press(other, "Cast my vote");
      heading(other, "Your vote is in");

      page.navigate(council.booth());
      assertThat(page.getByText("Get a voting card now").count()).isZero();
      page.getByLabel("No").check();
      press(page, "Check my ballot");
      press(page, "Cast my vote");
      heading(page, "Your vote is in");
      assertThat(council.ballots).hasSize(2);
      assertThat(council.ballots.get(0).credential())
          .isEqualTo(council.ballots.get(1).credential());
    }
  }

  @Test
  void ofSomebodyElseIsNotTaken() {
    try (BoothCouncil council = new BoothCouncil(Group.BELENIOS_2048, BoothCouncil.yesNo())) {
      List<String> words = made(council, "en");
      council.anotherPerson();
      council.voter = Map.of("asked", true, "served", true);
      BrowserContext third = Chromium.newVisitor();
      try {
        Page theirs = third.newPage();
        theirs.navigate(council.booth());
        council.voter = Map.of("asked", true, "served", false);
        theirs.navigate(council.booth());
        theirs.getByLabel("Yes").check();
        press(theirs, "Check my ballot");
        press(theirs, "Cast my vote");
        heading(theirs, "Your vote is in");
      } finally {
        third.close();
      }
      council.voter = Map.of("asked", true, "served", true);

      other.navigate(council.booth());
      press(other, "I have a voting card");
      other.getByLabel("The twelve words of your card").fill(String.join(" ", words));
      press(other, "Use this card");
      other.getByText("You have begun to vote on another device").waitFor();
      other.navigate(council.booth());
      other.getByText("I have a voting card").waitFor();
    }
  }
}
