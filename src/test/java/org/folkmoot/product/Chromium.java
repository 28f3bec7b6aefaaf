package org.folkmoot.product;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, started once for all tests; tests skip loudly where there is none. */
public final class Chromium {

  private static final Logger LOG = Logger.getLogger(Chromium.class.getName());
  private static @Nullable Browser browser;

  private Chromium() {}

  /**
   * Asserts that the test which asks waits for its turn: Playwright is not made for threads.
   *
   * @throws IllegalStateException if its class lacks {@link UsesChromium}
   */
  public static void checkTurn() {
    StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .map(frame -> frame.getDeclaringClass().getNestHost())
                    .filter(type -> type.getSimpleName().endsWith("Test"))
                    .filter(type -> !type.isAnnotationPresent(UsesChromium.class))
                    .findFirst())
        .ifPresent(
            type -> {
              throw new IllegalStateException(type + " needs @UsesChromium");
            });
  }

  /** A fresh visitor: no cookies, English, 1280 pixels wide. */
  public static BrowserContext newVisitor() {
    return newVisitor(new Browser.NewContextOptions().setLocale("en-GB"));
  }

  /** A fresh visitor with a browser that is set up in another way. */
  static BrowserContext newVisitor(Browser.NewContextOptions options) {
    checkTurn();
    BrowserContext visitor = browser().newContext(options.setViewportSize(1280, 900));
    visitor.setDefaultTimeout(60_000);
    return visitor;
  }

  private static synchronized Browser browser() {
    Browser started = browser;
    if (started == null) {
      started = start(executable());
      browser = started;
    }
    return started;
  }

  private static Path executable() {
    Optional<Path> found =
        Stream.concat(
                Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser").map(Path::of),
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                    .flatMap(
                        directory ->
                            Stream.of("chromium", "chromium-browser", "google-chrome")
                                .map(name -> Path.of(directory, name))))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      LOG.warning("SKIPPED: no Chromium on this machine; pages stay unchecked in a browser");
    }
    Assumptions.assumeTrue(found.isPresent(), "no Chromium on this machine");
    return found.orElseThrow();
  }

  private static Browser start(Path executable) {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setArgs(List.of("--host-resolver-rules=MAP *.localhost 127.0.0.1")));
  }
}
