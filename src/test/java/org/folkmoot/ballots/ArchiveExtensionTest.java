package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BI-4: a monitor that keeps what it saw finds every kind of change. */
class ArchiveExtensionTest {

  @TempDir Path folder;

  @Test
  void acceptsTheSameAndALongerArchive() throws IOException {
    RunningElection running = threeBallots();
    Archive full = running.archive();
    Archive early = prefix(full, 3);

    assertThat(compare(early, full)).isEqualTo(Verdict.accepted());
    assertThat(compare(full, full)).isEqualTo(Verdict.accepted());
    assertThat(compare(prefix(full, 1), early)).isEqualTo(Verdict.accepted());
  }

  @Test
  void findsEveryChangeAndNamesTheFirstEvent() throws IOException {
    RunningElection running = threeBallots();
    Archive full = running.archive();
    List<Archive.Step> steps = full.steps();

    List<Archive.Step> removed = new ArrayList<>(steps);
    removed.remove(2);
    assertRejected(full, rebuilt(full, removed), 2);

    List<Archive.Step> reordered = new ArrayList<>(steps);
    Collections.swap(reordered, 1, 3);
    assertRejected(full, rebuilt(full, reordered), 1);

    List<Archive.Step> replaced = new ArrayList<>(steps);
    replaced.set(3, steps.get(1));
    assertRejected(full, rebuilt(full, replaced), 3);

    List<Archive.Step> inserted = new ArrayList<>(steps);
    inserted.add(1, steps.get(3));
    assertRejected(full, rebuilt(full, inserted), 1);

    assertRejected(full, prefix(full, 2), 2);
  }

  @Test
  void agreesWithThePairsOfKnownOutcome() throws IOException {
    Path pairs = SharedElections.root().resolve("diff");

    assertThat(diff(pairs, "before", "after-good").isAccepted()).isTrue();
    assertThat(diff(pairs, "before", "after-dropped").isAccepted()).isFalse();
    assertThat(diff(pairs, "before-shorter-L", "after-good").isAccepted()).isFalse();
    assertThat(diff(pairs, "hack-before", "hack-after").isAccepted()).isFalse();
    assertThat(diff(pairs, "after-good", "before").isAccepted()).isFalse();
  }

  private static Verdict diff(Path pairs, String before, String after) throws IOException {
    return ArchiveExtension.verify(only(pairs.resolve(before)), only(pairs.resolve(after)));
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static RunningElection threeBallots() {
    Rehearsal rehearsal =
        new Rehearsal(Group.BELENIOS_2048, 3, 21).singles(1).asking(Rehearsal.approval(1, 0, 1));
    RunningElection running = rehearsal.open();
    for (int voter = 0; voter < 3; voter++) {
      rehearsal.cast(running, voter, List.of(List.of(voter % 2)));
    }
    return running;
  }

  private static Archive prefix(Archive archive, int events) {
    return new Archive(archive.timestamp(), archive.steps().subList(0, events));
  }

  private static Archive rebuilt(Archive archive, List<Archive.Step> steps) {
    Archive rebuilt = Archive.begin(archive.timestamp());
    for (Archive.Step step : steps) {
      rebuilt = rebuilt.with(step.event().type(), step.data().toArray(ArchiveRecord[]::new));
    }
    return rebuilt;
  }

  private void assertRejected(Archive before, Archive after, int firstBad) throws IOException {
    assertThat(compare(before, after))
        .isEqualTo(
            Reason.ARCHIVE_NOT_EXTENDED.reject(
                "event " + firstBad + " of the earlier archive is not in the later one"));
  }

  private Verdict compare(Archive before, Archive after) throws IOException {
    return ArchiveExtension.verify(write("before", before), write("after", after));
  }

  private Path write(String name, Archive archive) throws IOException {
    Path file = folder.resolve(name + ".bel");
    try (OutputStream output = Files.newOutputStream(file)) {
      ArchiveWriter.write(archive, output);
    }
    return file;
  }
}
