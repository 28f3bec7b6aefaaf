package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A trustee's scripts are of this house alone, and take in nothing but each other and the booth.
 */
class TrusteeScriptsTest {

  private static final Path SCRIPTS = Path.of("src/main/webapp/resources/folkmoot");
  private static final Path MODULES = SCRIPTS.resolve("trustee");

  /** The one module that asks the server. */
  private static final String ASKING = "server.js";

  private static final Pattern SOURCE = Pattern.compile("(?:from|import) *\\(?[\"']([^\"']*)[\"']");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "WebAssembly|\\beval\\b|new Function|Math\\.random|fetch\\(|XMLHttpRequest|import\\("
              + "|(?:inner|outer|Adjacent)HTML|document\\.write|sendBeacon|WebSocket|localStorage");

  @Test
  void theyTakeInNothingForeign() throws IOException {
    List<String> foreign = new ArrayList<>();
    try (Stream<Path> files = Files.list(MODULES)) {
      for (Path module : files.filter(name -> name.toString().endsWith(".js")).toList()) {
        foreign.addAll(foreignIn(module));
      }
    }

    assertThat(foreign).isEmpty();
  }

  private static List<String> foreignIn(Path module) throws IOException {
    List<String> foreign = new ArrayList<>();
    String script = Files.readString(module);
    Matcher source = SOURCE.matcher(script);
    while (source.find()) {
      String name = source.group(1);
      Path file = name.startsWith("/") ? SCRIPTS.resolve(name.substring(1)) : MODULES.resolve(name);
      if (!Pattern.matches("(?:\\./|/booth/)[a-z0-9-]+\\.js", name) || !Files.exists(file)) {
        foreign.add(module.getFileName() + ": " + name);
      }
    }
    Matcher forbidden = FORBIDDEN.matcher(script);
    while (forbidden.find()) {
      if (!module.endsWith(ASKING) || !forbidden.group().equals("fetch(")) {
        foreign.add(module.getFileName() + ": " + forbidden.group());
      }
    }
    return foreign;
  }
}
