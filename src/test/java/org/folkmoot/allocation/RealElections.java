package org.folkmoot.allocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real elections that lie beside the project, for tests that skip loudly without them. */
final class RealElections {

  private static final Path FOLDER = Path.of("..", "shared", "pabulib");
  private static final Logger LOG = Logger.getLogger(RealElections.class.getName());

  private RealElections() {}

  /** Skips the calling test, with a line on the log, where the files are absent. */
  static void assumePresent() {
    if (!Files.isDirectory(FOLDER)) {
      LOG.warning(() -> "SKIPPED: no real elections in " + FOLDER + "; outcomes stay uncompared");
      Assumptions.abort("no real elections in " + FOLDER);
    }
  }

  static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("pb"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Election read(String file) {
    return read(FOLDER.resolve("pb").resolve(file));
  }

  static Election read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new PabulibReader().read(in, file.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The independently computed outcomes, by file. */
  static JsonNode expected() {
    try {
      return new ObjectMapper().readTree(FOLDER.resolve("expected.json").toFile()).get("files");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
