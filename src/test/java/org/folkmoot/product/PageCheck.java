package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * A page in the browser, held against what is asked of all pages: axe-core finds nothing, nothing
 * is wider than the window at 320 and 1280 pixels, one first heading, a title, a silent console.
 */
final class PageCheck implements AutoCloseable {

  private static final int[] WIDTHS = {1280, 320};
  private static final int HEIGHT = 900;

  private final Page page;
  private final List<String> console = new ArrayList<>();
  private int loads;

  PageCheck(BrowserContext visitor) {
    this.page = visitor.newPage();
    page.onConsoleMessage(message -> console.add(message.text()));
    page.onPageError(console::add);
    page.onLoad(loaded -> loads++);
  }

  Page page() {
    return page;
  }

  /** Opens an address, which must answer with this status. */
  PageCheck open(String url, int status) {
    Response response = page.navigate(url);
    assertThat(response.status()).as(url).isEqualTo(status);
    assertThat(response.headers().get("content-type")).as(url).startsWith("text/html");
    return this;
  }

  /** Presses a button or link, and waits until the page that answers is there whole. */
  void press(String selector) {
    int before = loads;
    page.click(selector);
    page.waitForCondition(() -> loads > before);
  }

  /** Checks what the page shows now. */
  PageCheck holds() {
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      assertHoldsAt(width);
    }
    page.setViewportSize(WIDTHS[0], HEIGHT);
    assertThat(page.locator("h1").count()).as("first headings of %s", page.url()).isOne();
    assertThat(page.title()).as("title of %s", page.url()).matches("\\S.* - \\S.*");
    assertThat(console).as("console of %s", page.url()).allMatch(PageCheck::isOfTheStatus);
    return this;
  }

  private void assertHoldsAt(int width) {
    String where = page.url() + " at " + width + " pixels";
    Object tooWide =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(tooWide).as("sideways scrolling of %s", where).isEqualTo(0);
    Accessibility.assertHolds(page, where);
  }

  /** Chromium says so itself when a page has the status 403 or 404, as error pages must. */
  private static boolean isOfTheStatus(String message) {
    return message.startsWith("Failed to load resource: the server responded with a status of 40");
  }

  @Override
  public void close() {
    page.close();
  }
}
