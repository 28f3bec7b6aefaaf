package org.folkmoot.product;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A resident with a browser of their own, signed in. */
final class BoothVoter implements AutoCloseable {

  private final Product product;
  private final BrowserContext visitor = Chromium.newVisitor();
  private final Page page = visitor.newPage();

  BoothVoter(Product product, String account) {
    this.product = product;
    page.navigate(product.url(Product.OTHER_HOST, "/sign-in?next=/votes"));
    page.fill("#email", account + "@demo.example");
    page.fill("#password", Product.PASSWORD);
    page.click("#signIn");
    page.waitForURL("**/votes");
  }

  /** Goes from the booth's address to the receipt; gives the reference in digits. */
  String cast(String name, String... choices) {
    page.navigate(product.url(Product.OTHER_HOST, "/booth?vote=" + name));
    return fillIn(choices);
  }

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
