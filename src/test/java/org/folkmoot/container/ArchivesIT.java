package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.folkmoot.archives.ArchiveDetails;
import org.folkmoot.archives.ArchiveRefusal;
import org.folkmoot.archives.ArchiveService;
import org.folkmoot.bundle.BundleCheck;
import org.folkmoot.councils.Council;
import org.folkmoot.files.FileService;
import org.folkmoot.kernel.Digest;
import org.folkmoot.outcomes.DecisionKind;
import org.folkmoot.outcomes.DecisionService;
import org.folkmoot.outcomes.Verdict;
import org.folkmoot.people.NotAllowed;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.texts.LocalizedText;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A finished process becomes a file that everybody takes along; a withdrawn one has none. */
@ExtendWith(ArquillianExtension.class)
class ArchivesIT {

  @Inject private OtherRequest otherRequest;
  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private ArchiveService archives;
  @Inject private FileService files;
  @Inject private DecisionService decisions;
  @Inject private ProcessService processes;
  @Inject private ProcessStateService states;

  @TempDir Path folder;

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
    // whoever asks while it is being made gets that one
    long job = ended(0);
    ArchiveDetails first = made();
    byte[] zip = content(first);
    archives.ask(process);
    assertThat(ended(job)).isNotEqualTo(job);
    ArchiveDetails second = made();

    assertThat(Digest.ofContent(zip).toHex()).isEqualTo(first.sha256());
    assertThat(zip).hasSize((int) first.size());
    Map<String, byte[]> kept = bytes(zip);
    assertThat(kept).containsKeys("index.html", "en/index.html", "MANIFEST.txt", "MANIFEST.note");
    assertThat(kept).hasSize(first.files() + 2);
    assertThat(second.key()).isEqualTo(first.key());
    archives.remove(process);
    assertThat(archives.find(process)).isEmpty();
    assertThat(archives.findPiece(process, second.sha256(), 0)).isEmpty();
  }

  /** The same content as on the site, once, with its words on the page that it belongs to. */
  @Test
  void holdsPicturesAndDocuments() throws IOException {
    byte[] plan = SampleFiles.pdf(700_001);
    process = ideas.newProcess().slug();
    String idea = ideas.published(get(process), "A bench", "");
    addPicture("proposal", idea, 1, "A broken bench");
    files.addDocument("proposal", idea, "план.pdf", SampleFiles.stream(plan), LocalizedText.EMPTY);
    addPicture("process", process, 2, "The old market");
    String promise = promised(idea);
    addPicture("delivery", promise, 3, "The new bench");
    states.archive(process);
    archives.ask(process);

    byte[] zip = content(made());

    Map<String, byte[]> kept = bytes(zip);
    String ofIdea = "files/proposal-" + idea.substring(1) + "/";
    assertThat(kept.keySet().stream().filter(name -> name.startsWith("files/")))
        .hasSize(4)
        .filteredOn(name -> name.startsWith(ofIdea))
        .hasSize(2);
    assertThat(text(kept, "en/ideas/" + idea + ".html"))
        .contains("alt=\"A broken bench\"", "src=\"../../" + ofIdea, ">план.pdf</a>", "684 KB");
    assertThat(text(kept, "en/index.html")).contains("alt=\"The old market\"", promise);
    assertThat(text(kept, "en/deliveries/" + promise + ".html"))
        .contains("alt=\"The new bench\"", "Full council, item 7");
    kept.keySet().stream()
        .filter(name -> name.matches("files/.*\\.pdf"))
        .forEach(name -> assertThat(kept.get(name)).isEqualTo(plan));
    for (String name : kept.keySet()) {
      if (name.endsWith(".jpg")) {
        assertThat(ImageIO.read(SampleFiles.stream(kept.get(name))).getWidth()).isEqualTo(400);
      }
    }
    Path file = Files.write(folder.resolve("archive.zip"), zip);
    try (BundleCheck check = BundleCheck.open(file)) {
      assertThat(check.verifyFiles().isAccepted()).isTrue();
    }
  }

  private String promised(String idea) {
    return decisions.record(
        DecisionKind.PROPOSAL, idea, OutcomeStage.terms(Verdict.ACCEPT, Optional.empty()));
  }

  private void addPicture(String kind, String reference, int seed, String words) {
    files.addPicture(
        kind,
        reference,
        seed + ".jpg",
        SampleFiles.stream(SampleFiles.jpeg(seed, 400, 300)),
        IdeaStage.english(words));
  }

  private ProcessDetails get(String slug) {
    return processes.find(slug).orElseThrow();
  }

  @Test
  void goesWhenTheProcessIsWithdrawn() {
    states.archive(process);
    archives.ask(process);
    made();

    states.withdraw(process, LocalizedText.of(Locale.UK, "Started by mistake"));

    assertThat(archives.find(process)).isEmpty();
  }

  @Test
  void isNotSeenFromAnotherCouncil() {
    states.archive(process);
    archives.ask(process);
    made();

    Council other = stage.newCouncil();
    assertThat(otherRequest.call(other, () -> archives.find(process))).isEmpty();
  }

  private ArchiveDetails made() {
    assertThat(Patience.atLeast(1, () -> archives.find(process).stream().count())).isOne();
    return archives.find(process).orElseThrow();
  }

  /** The last job, once it is another one than that and has ended. */
  private long ended(long before) {
    assertThat(
            Patience.atLeast(
                1,
                () ->
                    archives
                        .findJob(process)
                        .filter(job -> job.id() != before && job.state().isEnd())
                        .stream()
                        .count()))
        .isOne();
    return archives.findJob(process).orElseThrow().id();
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

  private static Map<String, byte[]> bytes(byte[] zip) throws IOException {
    Map<String, byte[]> kept = new LinkedHashMap<>();
    try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
        kept.put(entry.getName(), input.readAllBytes());
      }
    }
    return kept;
  }

  private static String text(Map<String, byte[]> kept, String name) {
    assertThat(kept).containsKey(name);
    return new String(kept.get(name), StandardCharsets.UTF_8);
  }
}
