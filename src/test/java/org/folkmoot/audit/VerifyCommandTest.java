package org.folkmoot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class VerifyCommandTest {

  @TempDir Path folder;

  @Test
  void exitsWith2WhereThereIsNoFile() {
    assertThat(run("verify", folder.resolve("none.bel").toString()).exit()).isEqualTo(2);
  }

  @Test
  void exitsWith2OnWrongUsage() {
    assertThat(run("verify").exit()).isEqualTo(2);
    assertThat(run("verify", "--format", "xml", "x.bel").exit()).isEqualTo(2);
  }

  @Test
  void exitsWith1AndTheReasonOnAnInvalidArchive() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.bel"));

    Run text = run("verify", empty.toString());
    Run json = run("verify", "--format", "json", empty.toString());

    assertThat(text.exit()).isEqualTo(1);
    assertThat(text.output())
        .startsWith("FAIL  archive: ")
        .endsWith("NOT ACCEPTED (ARCHIVE_BELENIOS_HEADER)\n");
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.output())
        .isEqualTo(
            "{\"accepted\":false,\"reason\":\"ARCHIVE_BELENIOS_HEADER\",\"complete\":false,"
                + "\"ballots\":0,\"counted\":0,\"result\":null}\n");
  }

  private record Run(int exit, String output) {}

  private static Run run(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    try {
      int exit = FolkmootAudit.run(System.out, System.err, arguments);
      return new Run(exit, output.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }
}
