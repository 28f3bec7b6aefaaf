package org.folkmoot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.entries.Logs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** K8: what the auditor's command says of an administration log. */
class JournalCommandTest {

  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void aLogOfNineEntries() throws IOException {
    log = write("log.jsonl", Logs.genuine(9));
  }

  @Test
  void aWholeLogIsAccepted() {
    Run run = run("journal", log.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.output())
        .contains("ok    log", "entries: 9, erased: 0", "as the file says")
        .endsWith("ACCEPTED\n");
  }

  @Test
  void aChangedNameIsNamedWithItsEntry() throws IOException {
    Path changed = write("changed.jsonl", Files.readString(log).replace("Ada 4", "Eve"));

    Run text = run("journal", changed.toString());
    Run json = run("journal", changed.toString(), "--format", "json");

    assertThat(text.exit()).isEqualTo(1);
    assertThat(text.output()).contains("ENTRY_COMMITMENT, entry 4").endsWith("NOT ACCEPTED\n");
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.output())
        .startsWith("{\"accepted\":false,\"reason\":\"ENTRY_COMMITMENT\",\"entries\":9,");
  }

  @Test
  void anErasedEntryIsCountedAndNoFault() throws IOException {
    String erased =
        Files.readString(log)
            .replaceAll(
                ",\"salt\":\"[0-9a-f]+\",\"actor\":\"Ada 4\",\"subject\":\"Subject 4\",\"details\":\\[[^\\]]*\\]",
                "");
    Run run = run("journal", write("erased.jsonl", erased).toString(), "--format", "json");

    assertThat(run.exit()).isZero();
    assertThat(run.output())
        .startsWith("{\"accepted\":true,\"reason\":null,\"entries\":9,\"erased\":1,");
  }

  @Test
  void aLogThatGrewContinuesTheEarlierOne() throws IOException {
    Path earlier = write("earlier.jsonl", Logs.genuine(5));
    Path checkpoint = write("checkpoint.txt", Logs.checkpointOf(5));

    assertThat(run("journal", log.toString(), "--earlier", earlier.toString()).exit()).isZero();
    assertThat(run("journal", log.toString(), "--checkpoint", checkpoint.toString()).exit())
        .isZero();
    assertThat(run("journal", earlier.toString(), "--earlier", log.toString()).output())
        .contains("EARLIER_LONGER");
  }

  @Test
  void anotherKeyIsRefused() {
    String key = "demo/journal+00000000+AQ==";

    assertThat(run("journal", log.toString(), "--key", key).exit()).isEqualTo(2);
  }

  @Test
  void whatCannotBeReadIsUnusable() throws IOException {
    Path cut = write("cut.jsonl", Files.readString(log).substring(0, 900));

    assertThat(run("journal", cut.toString()).exit()).isEqualTo(2);
    assertThat(run("journal", folder.resolve("none").toString()).exit()).isEqualTo(2);
    assertThat(run("journal").exit()).isEqualTo(2);
    assertThat(
            run("journal", log.toString(), "--earlier", log.toString(), "--checkpoint", "x").exit())
        .isEqualTo(2);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private record Run(int exit, String output) {}

  private static Run run(String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    return new Run(FolkmootAudit.run(out, out, arguments), output.toString(StandardCharsets.UTF_8));
  }
}
