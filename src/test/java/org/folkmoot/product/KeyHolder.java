package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A key holder with a browser of their own, who keeps the part of the key as a file. */
final class KeyHolder implements AutoCloseable {

  private static final int PATIENCE = 120_000;
  private static final int MOST_TASKS = 8;
  private static final Pattern NOTHING =
      Pattern.compile("Nothing to do now|Waiting for the others");

  private final String email;
  private final String password;
  private final String address;
  private final List<String> errors = new ArrayList<>();
  private BrowserContext visitor;
  private Page page;
  private Path kept = Path.of("");

  KeyHolder(Product product, String email, String password, String board) {
    this.email = email;
    this.password = password;
    this.address = product.url(Product.OTHER_HOST, "/key?board=" + board);
    visitor = Chromium.newVisitor();
    page = signedIn();
  }

  private Page signedIn() {
    Page opened = visitor.newPage();
    opened.setDefaultTimeout(PATIENCE);
    opened.onPageError(errors::add);
    opened.navigate(address);
    opened.fill("input[name='email']", email);
    opened.fill("input[name='password']", password);
    opened.click("[name='signIn']");
    return opened;
  }

  /** First round: makes a part, keeps it, and says hello. */
  void makePart() {
    page.locator("#make-part").click();
    Download file = page.waitForDownload(() -> page.locator("#save-part").click());
    kept = Product.newFolder("part").resolve("my-part.txt");
    file.saveAs(kept);
    page.locator("#kept-twice").check();
    page.locator("#keep-go").click();
  }

  /** Waits until the page has nothing to ask. */
  void awaitNothing() {
    heading(NOTHING).waitFor();
  }

  /** Loses the browser with all that it kept, and comes back with another one and the file. */
  void comeBackWithAnotherBrowser() {
    visitor.close();
    visitor = Chromium.newVisitor();
    page = signedIn();
    heading(Pattern.compile("Bring your part")).waitFor();
    bringPart();
    page.locator("#use-part")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** Proves, when the page asks for it, that the file is the part. */
  void drill() {
    heading(Pattern.compile("Prove that you kept your part")).waitFor();
    bringPart();
    awaitNothing();
  }

  /** Mixes and opens as long as the page asks for it; gives how often. */
  int work() {
    for (int done = 0; done < MOST_TASKS; done++) {
      page.navigate(address);
      Locator mix = page.locator("#mix");
      Locator part = page.locator("#use-part");
      mix.or(part).or(heading(NOTHING)).first().waitFor();
      if (mix.isVisible()) {
        mix.click();
      } else if (part.isVisible()) {
        bringPart();
      } else {
        return done;
      }
      page.locator("#key-done").waitFor();
    }
    throw new IllegalStateException("asked again and again");
  }

  private void bringPart() {
    page.setInputFiles("#part-file", kept);
    page.locator("#use-part").click();
  }

  private Locator heading(Pattern text) {
    return page.locator("#key-task", new Page.LocatorOptions().setHasText(text));
  }

  void assertNoErrors() {
    assertThat(errors).isEmpty();
  }

  @Override
  public void close() {
    visitor.close();
  }
}
