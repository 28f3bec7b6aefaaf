package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;

/** The protocol's own tool, where it is installed. */
final class BeleniosTool {

  private static final Logger LOG = Logger.getLogger(BeleniosTool.class.getName());
  private static final Path PROGRAM = Path.of("/usr/bin/belenios-tool");

  private BeleniosTool() {}

  /**
   * What the tool said.
   *
   * @param exit 0 if it accepts
   */
  record Answer(int exit, String output) {}

  /** Verifies an archive; skips the calling test, loudly, where the tool is absent. */
  static Answer verify(Path archive) throws IOException, InterruptedException {
    requireInstalled();
    return run(PROGRAM.toString(), "election", "verify", "--dir=" + archive.getParent());
  }

  /** Has the tool run an election by itself. */
  static Path runElection(Path folder, String kind) throws IOException, InterruptedException {
    requireInstalled();
    Answer answer = run("bash", "src/test/scripts/belenios-election.sh", folder.toString(), kind);
    assertThat(answer.exit()).as(answer.output()).isZero();
    return Path.of(answer.output().strip());
  }

  private static void requireInstalled() {
    boolean there = Files.isExecutable(PROGRAM);
    if (!there) {
      LOG.warning("SKIPPED: belenios-tool is not installed, so nobody else checks our archives");
    }
    assumeTrue(there, "belenios-tool is not installed");
  }

  private static Answer run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), output);
  }
}
