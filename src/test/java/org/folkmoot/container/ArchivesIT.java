package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.folkmoot.archives.ArchiveDetails;
import org.folkmoot.archives.ArchiveRefusal;
import org.folkmoot.archives.ArchiveService;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.Digest;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A finished process becomes a file that everybody takes along; a withdrawn one has none. */
@ExtendWith(ArquillianExtension.class)
class ArchivesIT {

  @Inject private OtherRequest otherRequest;
  @Inject private Stage stage;
  @Inject private ArchiveService archives;
  @Inject private ProcessStateService states;

  private Council council;
  private String process;

  @BeforeEach
  void aFacilitatorHasAProcess() {
    council = stage.newCouncil();
    stage.enter(council, Role.FACILITATOR);
    process = stage.newProcess();
  }

  @Test
  void aProcessThatRunsHasNone() {
    assertThatThrownBy(() -> archives.ask(process)).isInstanceOf(ArchiveRefusal.class);
    assertThat(archives.find(process)).isEmpty();
  }

  @Test
  void onlyItsFacilitatorsHaveItMade() {
    states.archive(process);
    stage.enter(council, Role.COUNCILLOR);

    assertThatThrownBy(() -> archives.ask(process)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> archives.remove(process)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void isTheFileThatItsHashSaysAndCanBeMadeAgainAndRemoved() throws IOException {
    states.archive(process);

    archives.ask(process);
    archives.ask(process);
    ArchiveDetails first = made("");
    byte[] zip = content(first);
    // whoever asks while it is being made gets that one
    assertThat(Patience.atLeast(1, this::jobsThatEnded)).isOne();
    archives.ask(process);
    ArchiveDetails second = made(first.sha256() + first.madeAt());

    assertThat(Digest.ofContent(zip).toHex()).isEqualTo(first.sha256());
    assertThat(zip).hasSize((int) first.size());
    Map<String, String> files = unzip(zip);
    assertThat(files).containsKeys("index.html", "en/index.html", "MANIFEST.txt", "MANIFEST.note");
    assertThat(files).hasSize(first.files() + 2);
    assertThat(second.key()).isEqualTo(first.key());
    archives.remove(process);
    assertThat(archives.find(process)).isEmpty();
    assertThat(archives.findPiece(process, second.sha256(), 0)).isEmpty();
  }

  @Test
  void goesWhenTheProcessIsWithdrawn() {
    states.archive(process);
    archives.ask(process);
    made("");

    states.withdraw(process, LocalizedText.of(Locale.UK, "Started by mistake"));

    assertThat(archives.find(process)).isEmpty();
  }

  @Test
  void isNotSeenFromAnotherCouncil() {
    states.archive(process);
    archives.ask(process);
    made("");

    Council other = stage.newCouncil();
    assertThat(otherRequest.call(other, () -> archives.find(process))).isEmpty();
  }

  /** The archive once it is another one than before. */
  private ArchiveDetails made(String before) {
    assertThat(
            Patience.atLeast(
                1,
                () ->
                    archives
                        .find(process)
                        .filter(one -> !(one.sha256() + one.madeAt()).equals(before))
                        .stream()
                        .count()))
        .isOne();
    return archives.find(process).orElseThrow();
  }

  private long jobsThatEnded() {
    return archives.findJob(process).filter(job -> job.state().isEnd()).stream().count();
  }

  private byte[] content(ArchiveDetails archive) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int piece = 0;
    for (Optional<byte[]> next = archives.findPiece(process, archive.sha256(), piece);
        next.isPresent();
        next = archives.findPiece(process, archive.sha256(), piece)) {
      all.writeBytes(next.get());
      piece++;
    }
    return all.toByteArray();
  }

  private static Map<String, String> unzip(byte[] zip) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
        files.put(entry.getName(), new String(input.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
