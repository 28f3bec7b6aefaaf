package org.folkmoot.product;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long a register of 100,000 people takes through its page. Not a test: its name keeps it out
 * of every build, and it asserts nothing. {@code docs/performance.md} has the command.
 */
class RegisterBenchmark {

  private static final Logger LOG = Logger.getLogger(RegisterBenchmark.class.getName());
  private static final int PEOPLE = 100_000;
  private static final int WARDS = 20;
  private static final double PATIENCE_MILLIS = Duration.ofMinutes(5).toMillis();

  @Test
  void aLargeRegister() {
    try (Product product = Product.start(Product.newFolder("register"), Map.of());
        Staff staff = Staff.signIn(product, "administrator")) {
      time("a new register", () -> load(staff));
      time("the same file again", () -> load(staff));
    }
  }

  private static void load(Staff staff) {
    staff.open("/staff/register");
    Page page = staff.page();
    page.setInputFiles(
        "#file",
        new FilePayload("register.csv", "text/csv", file().getBytes(StandardCharsets.UTF_8)));
    long start = System.nanoTime();
    staff.check().press("#submit");
    page.locator("#confirm, .fm-message--success").first().waitFor(patient());
    LOG.info(() -> "until the comparison or report: " + since(start));
    if (page.locator("#confirm").count() > 0) {
      long confirmed = System.nanoTime();
      staff.check().press("#confirm");
      page.locator(".fm-message--success").first().waitFor(patient());
      LOG.info(() -> "from the yes to the report: " + since(confirmed));
    }
  }

  private static Locator.WaitForOptions patient() {
    return new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS);
  }

  private static String file() {
    StringBuilder rows = new StringBuilder("reference,name,date of birth,postcode,ward\n");
    for (int i = 0; i < PEOPLE; i++) {
      rows.append("R-").append(i).append(",Person Number ").append(i).append(",19");
      rows.append(10 + i % 90).append("-05-17,ZZ").append(i % 99).append(" 1AA,Ward ");
      rows.append(i % WARDS).append('\n');
    }
    return rows.toString();
  }

  private static void time(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    LOG.info(() -> what + ": " + since(start));
  }

  private static String since(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms";
  }
}
