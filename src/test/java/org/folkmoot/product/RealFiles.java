package org.folkmoot.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Assumptions;

/** The real elections that lie beside the project, and what others computed for them. */
final class RealFiles {

  private static final Path FOLDER = Path.of("..", "shared", "pabulib");
  private static final Logger LOG = Logger.getLogger(RealFiles.class.getName());

  private RealFiles() {}

  /** A file; where it is absent the calling test is skipped with a line on the log. */
  static Path get(String name) {
    Path file = FOLDER.resolve("pb").resolve(name);
    if (!Files.exists(file)) {
      LOG.warning(() -> "SKIPPED: no " + file + "; the main job stays untried with it");
      Assumptions.abort("no " + file);
    }
    return file;
  }

  /** Whether others computed the outcome for a key of {@code expected.json}. */
  static boolean isExpected(String name, String key) {
    return results(name).path(key).has("order");
  }

  /** Funded projects in order of selection, for a key of {@code expected.json}. */
  static List<String> expectedOrder(String name, String key) {
    List<String> order = new ArrayList<>();
    results(name).get(key).get("order").forEach(project -> order.add(project.asText()));
    return order;
  }

  private static JsonNode results(String name) {
    try {
      return new ObjectMapper()
          .readTree(FOLDER.resolve("expected.json").toFile())
          .get("files")
          .get(name)
          .get("results");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
