package org.folkmoot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.folkmoot.bundle.BundleWriter;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.merkle.NoteSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyArchiveCommandTest {

  private static final NoteSigner SIGNER = new NoteSigner("town/archive", Bytes.of(new byte[32]));

  @TempDir Path folder;

  private Path archive(String election) throws IOException {
    Path file = folder.resolve("archive.zip");
    try (BundleWriter bundle = new BundleWriter(Files.newOutputStream(file), Instant.EPOCH)) {
      bundle.add("index.html", "<p>page</p>");
      if (!election.isEmpty()) {
        bundle.add("votes/x/" + election, "no election");
      }
      bundle.finish(SIGNER);
    }
    return file;
  }

  @Test
  void acceptsWhatTheCouncilSigned() throws IOException {
    Run run = run("verify-archive", archive("").toString());

    assertThat(run.output())
        .contains("ok    signature", "ok    files", "files: 2", "(as the file says)", "\nACCEPTED");
    assertThat(run.exit()).isZero();
  }

  @Test
  void demandsTheGivenKey() throws IOException {
    String own = SIGNER.verifierKey().toText();
    String other = new NoteSigner("other/archive", Bytes.of(new byte[32])).verifierKey().toText();

    assertThat(run("verify-archive", archive("").toString(), "--key", own).exit()).isZero();
    Run run = run("verify-archive", archive("").toString(), "--key", other);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.output()).contains("FAIL  signature: SIGNATURE_MISSING", "NOT ACCEPTED");
  }

  @Test
  void checksEachElectionByTheVerifier() throws IOException {
    Run run = run("verify-archive", archive("abc.bel").toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.output())
        .contains("ok    files", "FAIL  votes/x/abc.bel: ARCHIVE_", "NOT ACCEPTED");
  }

  @Test
  void noticesAPictureThatIsAnother() throws IOException {
    Path file = folder.resolve("picture.zip");
    try (BundleWriter bundle = new BundleWriter(Files.newOutputStream(file), Instant.EPOCH)) {
      bundle.add("files/proposal-7/12.jpg", output -> output.write(new byte[300_000]));
      bundle.finish(SIGNER);
    }
    assertThat(run("verify-archive", file.toString()).exit()).isZero();
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Files.write(zip.getPath("files/proposal-7/12.jpg"), new byte[] {1});
    }

    Run run = run("verify-archive", file.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.output())
        .contains("FAIL  files: FILE_CHANGED", "files/proposal-7/12.jpg", "NOT ACCEPTED");
  }

  @Test
  void saysWhatIsNoArchive() throws IOException {
    Path text = Files.writeString(folder.resolve("text.zip"), "text");

    assertThat(run("verify-archive", text.toString()).exit()).isEqualTo(2);
    assertThat(run("verify-archive", folder.resolve("none.zip").toString()).exit()).isEqualTo(2);
    assertThat(run("verify-archive").exit()).isEqualTo(2);
  }

  private record Run(int exit, String output) {}

  private static Run run(String... arguments) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    int exit = FolkmootAudit.run(out, out, arguments);
    return new Run(exit, output.toString(StandardCharsets.UTF_8));
  }
}
