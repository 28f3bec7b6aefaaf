package org.folkmoot.product;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** A resident with a browser of their own, signed in. */
final class BoothVoter implements AutoCloseable {

  private final Product product;
  private final BrowserContext visitor = Chromium.newVisitor();
  private final Page page = visitor.newPage();

  BoothVoter(Product product, String email, String password) {
    this.product = product;
    page.navigate(product.url(Product.OTHER_HOST, "/sign-in?next=/votes"));
    page.fill("#email", email);
    page.fill("#password", password);
    page.click("#signIn");
    page.waitForURL("**/votes");
  }

  /** Somebody of the demo. */
  static BoothVoter ofDemo(Product product, String account) {
    return new BoothVoter(product, account + "@demo.example", Product.PASSWORD);
  }

  /** Goes from the booth's address to the receipt; gives the reference in digits. */
  String cast(String name, String... choices) {
    page.navigate(product.url(Product.OTHER_HOST, "/booth?vote=" + name));
    return fillIn(choices);
  }

  /** Chooses and goes away. */
  void leaveUnfinished(String name, String choice) {
    page.navigate(product.url(Product.OTHER_HOST, "/booth?vote=" + name));
    page.locator("#check").waitFor();
    page.getByLabel(Pattern.compile("^" + choice)).check();
    press("Check my ballot");
    page.locator("#cast").waitFor();
  }

  /** What the home page says. */
  String home() {
    page.navigate(product.url(Product.OTHER_HOST, "/"));
    page.getByText("not counted yet").first().waitFor();
    return page.locator("body").innerText();
  }

  /** Makes a voting card and shows that it was kept; gives its words. */
  List<String> makeCard(String name) {
    page.navigate(product.url(Product.OTHER_HOST, "/booth?vote=" + name));
    press("Get a voting card now and vote another day");
    page.locator("#understood").check();
    press("Make my voting card");
    page.locator(".booth-words li").first().waitFor();
    List<String> words = page.locator(".booth-words li").allInnerTexts();
    press("I have kept it");
    page.locator("input[id^='word-']").first().waitFor();
    for (var field : page.locator("input[id^='word-']").all()) {
      int number = Integer.parseInt(field.getAttribute("id").replace("word-", ""));
      field.fill(words.get(number - 1));
    }
    press("Check my two words");
    page.getByText("Your card is kept").waitFor();
    return words;
  }

  /** Casts on a device that has nothing of the voter but the words of the card. */
  String castWithCard(String name, List<String> words, String... choices) {
    page.navigate(product.url(Product.OTHER_HOST, "/booth?vote=" + name));
    press("I have a voting card");
    page.fill("#card-words", String.join(" ", words));
    press("Use this card");
    return fillIn(choices);
  }

  /** Casts another ballot instead of an earlier one. */
  String castAgain(String name, String... choices) {
    page.navigate(product.url(Product.OTHER_HOST, "/booth?vote=" + name));
    press("Vote again");
    page.locator("#check").waitFor();
    for (var box : page.locator(".booth-options input:checked").all()) {
      box.uncheck();
    }
    return fillIn(choices);
  }

  /** Fills in the ballot paper that is shown, and casts it; gives the reference in digits. */
  String fillIn(String... choices) {
    page.locator("#check").waitFor();
    for (String choice : choices) {
      page.getByLabel(Pattern.compile("^" + choice)).check();
    }
    press("Check my ballot");
    page.locator("#cast").click();
    page.getByText("This device found your ballot in the public list").waitFor();
    return page.locator(".booth-digits").innerText().replaceAll("\\D", "");
  }

  /** What the browser shows. */
  Page page() {
    return page;
  }

  private void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  @Override
  public void close() {
    visitor.close();
  }
}
