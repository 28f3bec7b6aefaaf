package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds on a page. */
public final class Accessibility {

  private static final String RULES = script();

  /** Violations alone: writing down what holds as well takes most of the time. */
  private static final String RUN =
      "() => axe.run(document, {resultTypes: ['violations']}).then(result =>"
          + " result.violations.map(rule => rule.id + ': '"
          + " + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))";

  private Accessibility() {}

  /**
   * Asserts that a page has no violation as it stands now.
   *
   * @param where the page, for the message
   */
  public static void assertHolds(Page page, String where) {
    if (Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'undefined'"))) {
      page.evaluate(RULES);
    }
    List<?> violations = (List<?>) page.evaluate(RUN);
    assertThat(violations).as("findings of axe-core on %s", where).isEmpty();
  }

  private static String script() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(
          Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
