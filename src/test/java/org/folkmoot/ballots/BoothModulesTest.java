package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * The booth's files are few, small and of this house alone, so that whoever reads them has read
 * all.
 */
class BoothModulesTest {

  private static final Path MODULES = Path.of("src/main/webapp/resources/folkmoot/booth");
  private static final int MOST_BYTES = 60_000;

  /** The one module that asks the server. */
  private static final String ASKING = "server.js";

  private static final Pattern SOURCE = Pattern.compile("(?:from|import) *\\(?[\"']([^\"']*)[\"']");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "WebAssembly|\\beval\\b|new Function|Math\\.random|fetch\\(|XMLHttpRequest|import\\((?!\"\\./)"
              + "|(?:inner|outer|Adjacent)HTML|document\\.write|sendBeacon|WebSocket");

  private static List<Path> modules() throws IOException {
    try (Stream<Path> files = Files.list(MODULES)) {
      return files.sorted().toList();
    }
  }

  /**
   * Fetched with a receipt, with a vote that is a ranking, or only by those who want a voting card
   * or have several votes.
   */
  private static final Set<String> LATER =
      Set.of("qr-code.js", "ranking.js", "card-page.js", "card-words.js", "visit.js");

  /**
   * Each file compressed by itself, as it is sent. The word lists of references come when a receipt
   * is shown, one of them.
   */
  @Test
  void whatEverybodyFetchesIsBelowSixtyKilobytesCompressed() throws IOException {
    List<Path> first =
        modules().stream()
            .filter(module -> !LATER.contains(module.getFileName().toString()))
            .toList();
    int oneByOne = 0;
    for (Path module : first) {
      oneByOne += compressed(module);
    }

    assertThat(oneByOne).isBetween(1, MOST_BYTES);
  }

  private static int compressed(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(ScriptFiles.served(file));
    }
    return bytes.size();
  }

  @Test
  void theyTakeInNothingButEachOther() throws IOException {
    List<String> foreign = new ArrayList<>();
    for (Path module : modules()) {
      String script = Files.readString(module);
      Matcher source = SOURCE.matcher(script);
      while (source.find()) {
        String name = source.group(1);
        if (!name.startsWith("./") || !Files.isRegularFile(MODULES.resolve(name))) {
          foreign.add(module.getFileName() + ": " + name);
        }
      }
      Matcher forbidden = FORBIDDEN.matcher(script);
      while (forbidden.find()) {
        if (module.endsWith(ASKING) && forbidden.group().equals("fetch(")) {
          continue;
        }
        foreign.add(module.getFileName() + ": " + forbidden.group());
      }
    }

    assertThat(foreign).isEmpty();
  }
}
