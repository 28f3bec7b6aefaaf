package org.folkmoot.ballots;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

/** The archives with known verdicts that lie beside the repository, for tests that need them. */
final class SharedElections {

  private static final Path ROOT = Path.of("..", "shared", "vectors", "elections");
  private static final Logger LOG = Logger.getLogger(SharedElections.class.getName());

  private SharedElections() {}

  /**
   * A case of the index.
   *
   * @param accepted what the strict reference verifier says
   */
  record Case(String name, Path archive, boolean accepted) {}

  /** Skips the calling test, loudly, where the archives are absent. */
  static Path root() {
    boolean there = Files.isDirectory(ROOT);
    if (!there) {
      LOG.warning("SKIPPED: no election archives at " + ROOT + ", so their verdicts go unchecked");
    }
    assumeTrue(there, "no election archives at " + ROOT);
    return ROOT;
  }

  /** All cases of a folder of the archives. */
  static List<Case> cases(String folder) {
    Path index = root().resolve(folder).resolve("index.json");
    try {
      List<Case> cases = new ArrayList<>();
      for (JsonNode entry : new ObjectMapper().readTree(index.toFile())) {
        cases.add(
            new Case(
                entry.get("name").asText(),
                root().resolve(entry.get("file").asText()),
                entry.get("reference_strict").get("accepted").asBoolean()));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
