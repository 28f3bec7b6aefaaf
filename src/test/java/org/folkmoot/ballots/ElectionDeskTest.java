package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folkmoot.ballots.groups.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trustees work for no archive that does not verify. */
class ElectionDeskTest {

  @TempDir Path folder;

  private static RunningElection closed(Question question, Group group, List<Integer> vote) {
    Rehearsal rehearsal = new Rehearsal(group, 2, 61).singles(1).asking(question);
    RunningElection running = rehearsal.open();
    rehearsal.cast(running, 0, List.of(vote));
    rehearsal.cast(running, 1, List.of(vote));
    running.close();
    return running;
  }

  /** The archive with a digit of the first ballot's last proof changed and all hashes renewed. */
  private static Archive withForgedBallot(RunningElection running) {
    String ballot = new String(running.archive().steps().get(1).data(0), StandardCharsets.UTF_8);
    int digit = ballot.lastIndexOf("\"response\":\"") + "\"response\":\"".length() + 5;
    char other = ballot.charAt(digit) == '1' ? '2' : '1';
    String forged = ballot.substring(0, digit) + other + ballot.substring(digit + 1);
    return ArchiveMutants.with(running.archive(), 1, 0, forged.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(RunningElection running, Archive archive) throws IOException {
    Path file = folder.resolve(running.setup().election().uuid() + ".bel");
    return Files.write(file, ArchiveMutants.bytes(archive));
  }

  private static void assertRefused(Reason reason, ThrowingCallable action) {
    assertThatExceptionOfType(ElectionDesk.StepRefused.class)
        .isThrownBy(action)
        .matches(refused -> refused.arguments().get(0).equals(reason.name()));
  }

  @Test
  void noTrusteeDecryptsWhereAProofIsWrong() throws IOException {
    RunningElection running =
        closed(Rehearsal.approval(2, 0, 1), Group.BELENIOS_2048, List.of(1, 0));
    Path archive = write(running, withForgedBallot(running));
    byte[] before = Files.readAllBytes(archive);

    try (ElectionDesk desk = new ElectionDesk(1, Progress.SILENT)) {
      String secret = SecretFile.write(Rehearsal.seeded(1).scalar(Group.BELENIOS_2048));
      assertRefused(Reason.BALLOT_SIGNATURE, () -> desk.decrypt(archive, secret));
    }

    assertThat(archive).hasBinaryContent(before);
  }

  @Test
  void noTrusteeShufflesWhereAProofIsWrong() throws IOException {
    RunningElection running = closed(Rehearsal.shuffled(2), Group.RFC_3526_2048, List.of(1, 2));
    Path forged = write(running, withForgedBallot(running));

    try (ElectionDesk desk = new ElectionDesk(1, Progress.SILENT)) {
      assertRefused(Reason.BALLOT_SIGNATURE, () -> desk.shuffle(forged, 1));

      Path right = write(running, running.archive());
      desk.shuffle(right, 1);
      assertThat(ElectionVerifier.verify(right, new VerifierOptions(1, true, Progress.SILENT)))
          .matches(report -> report.verdict().isAccepted());
    }
  }

  @Test
  void anArchiveUnderAnotherNameIsRefused() throws IOException {
    RunningElection running = closed(Rehearsal.shuffled(2), Group.RFC_3526_2048, List.of(1, 2));
    Path archive = write(running, running.archive());
    Path renamed = Files.move(archive, folder.resolve("AnotherElection.bel"));

    try (ElectionDesk desk = new ElectionDesk(1, Progress.SILENT)) {
      assertRefused(Reason.ARCHIVE_FILE_NAME, () -> desk.shuffle(renamed, 1));
    }
  }
}
