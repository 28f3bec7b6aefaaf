package org.folkmoot.product;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The pages in the brand that neither council of the demo uses, in Welsh. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@LongRun
class ThirdBrandIT {

  private static final Path CWM = Path.of("themes", "cwm");

  @SuppressWarnings("NullAway.Init")
  private Product product;

  /** A folder of the operator goes before the brand of the same name. */
  @BeforeAll
  void start() throws IOException {
    Path folder = Product.newFolder("cwm");
    Path brand = Files.createDirectories(folder.resolve("themes").resolve("default"));
    try (Stream<Path> files = Files.list(CWM)) {
      for (Path file : files.toList()) {
        Files.copy(file, brand.resolve(file.getFileName()));
      }
    }
    product = Product.start(folder, Map.of("FOLKMOOT_THEMES", folder.resolve("themes").toString()));
  }

  @AfterAll
  void stop() {
    product.close();
  }

  @Test
  void publicPagesHold() {
    try (BrowserContext visitor = Chromium.newVisitor(inWelsh());
        PageCheck check = new PageCheck(visitor)) {
      hold(check, EveryPage.PUBLIC);
    }
  }

  @Test
  void pagesOfFacilitatorsHold() {
    try (Staff staff = signIn("facilitator")) {
      hold(staff.check(), EveryPage.FACILITATOR);
    }
  }

  @Test
  void pagesOfAdministratorsAndAccountsHold() {
    try (Staff staff = signIn("administrator")) {
      hold(staff.check(), EveryPage.ADMINISTRATOR);
      hold(staff.check(), EveryPage.RESIDENT);
    }
  }

  private Staff signIn(String role) {
    return Staff.signIn(product, Product.MAIN_HOST, role, Chromium.newVisitor(inWelsh()));
  }

  private void hold(PageCheck check, List<String> paths) {
    for (String path : paths) {
      check.open(product.url(Product.MAIN_HOST, path), 200).holds();
    }
  }

  private static Browser.NewContextOptions inWelsh() {
    return new Browser.NewContextOptions().setLocale("cy-GB");
  }
}
