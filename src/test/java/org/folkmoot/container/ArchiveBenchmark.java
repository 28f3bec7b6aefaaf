package org.folkmoot.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.container.IdeaStage.english;

import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.folkmoot.archives.ArchiveDetails;
import org.folkmoot.archives.ArchiveService;
import org.folkmoot.bundle.BundleCheck;
import org.folkmoot.comments.CommentService;
import org.folkmoot.comments.Stance;
import org.folkmoot.councils.Council;
import org.folkmoot.files.FileService;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessStateService;
import org.folkmoot.proposals.ProposalProbe;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the archive of a process with 10,000 ideas takes, and how much memory is in use
 * meanwhile; the database of tests is in memory, too. Not a test: its name keeps it out of every
 * build. {@code docs/performance.md} has the command.
 */
@ExtendWith(ArquillianExtension.class)
class ArchiveBenchmark {

  private static final Logger LOG = Logger.getLogger(ArchiveBenchmark.class.getName());
  private static final int IDEAS = Integer.getInteger("folkmoot.ideas", 10_000);
  private static final int PART = 200;
  private static final int AUTHORS = 50;

  /** Pictures and documents, both on each of so many ideas. */
  private static final int WITH_FILES = 50;

  /** Nobody may send more than 60 files an hour. */
  private static final int BY_ONE_PERSON = 25;

  private static final int DOCUMENT_BYTES = 4_000_000;
  private static final int COMMENTS = 20;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);

  @Inject private Stage stage;
  @Inject private IdeaStage ideas;
  @Inject private ProposalProbe probe;
  @Inject private FileService files;
  @Inject private CommentService comments;
  @Inject private ProcessStateService states;
  @Inject private ArchiveService archives;

  @TempDir Path folder;

  private Council council;
  private ProcessDetails process;

  @Test
  void manyIdeas() throws IOException {
    council = stage.newCouncil();
    Person facilitator = stage.enter(council, Role.FACILITATOR, Role.ADMINISTRATOR);
    process = ideas.newProcess();
    List<Long> authors =
        IntStream.range(0, AUTHORS).mapToObj(i -> ideas.newPerson("A " + i).id()).toList();
    List<String> all = new ArrayList<>();
    while (all.size() < IDEAS) {
      all.addAll(probe.published(process, authors, PART, english("Idea " + all.size())));
    }
    for (int i = 0; i < Math.min(WITH_FILES, IDEAS); i++) {
      addFiles(all.get(i), i);
    }
    ideas.enter(facilitator);
    for (int i = 0; i < COMMENTS; i++) {
      comments.write("proposal", all.get(i), Stance.FOR, "Yes " + i);
    }
    states.archive(process.slug());
    long before = live();

    long start = System.nanoTime();
    archives.ask(process.slug());
    long most = before;
    while (archives.find(process.slug()).isEmpty()) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      most = Math.max(most, live());
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

    ArchiveDetails made = archives.find(process.slug()).orElseThrow();
    long more = (most - before - made.size()) / 1_000_000;
    LOG.info(() -> IDEAS + " ideas: " + took + " ms, " + made.size() / 1_000_000 + " MB");
    LOG.info(
        () ->
            made.files()
                + " files, "
                + more
                + " MB more in use than before at most, beside the archive in the database");
    check(made);
  }

  private void addFiles(String idea, int number) {
    if (number % BY_ONE_PERSON == 0) {
      stage.enter(council, Role.FACILITATOR);
    }
    files.addPicture(
        "proposal",
        idea,
        "a.jpg",
        SampleFiles.stream(SampleFiles.jpeg(number + 1, 1_600, 1_200)),
        english("A picture"));
    files.addDocument(
        "proposal",
        idea,
        "a.pdf",
        SampleFiles.stream(SampleFiles.pdf(DOCUMENT_BYTES + number)),
        english("A plan"));
  }

  private void check(ArchiveDetails made) throws IOException {
    Path file = folder.resolve("archive.zip");
    try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
      int piece = 0;
      for (Optional<byte[]> next = archives.findPiece(process.slug(), made.sha256(), piece);
          next.isPresent();
          next = archives.findPiece(process.slug(), made.sha256(), piece)) {
        output.write(next.get());
        piece++;
      }
    }
    long start = System.nanoTime();
    try (BundleCheck check = BundleCheck.open(file)) {
      assertThat(check.verifyFiles().isAccepted()).isTrue();
    }
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    LOG.info(() -> "checked in " + took + " ms");
  }

  /** Bytes that are in use once garbage is gone. */
  private static long live() {
    Runtime.getRuntime().gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
