package org.folkmoot.ballots;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/**
 * Compares two states of one archive: a later one must begin with every event of the earlier one. A
 * monitor that keeps what it saw and compares finds everything removed, reordered, replaced, cut
 * off or put in between.
 */
public final class ArchiveExtension {

  private ArchiveExtension() {}

  /**
   * Whether the later archive extends the earlier one or equals it. Only form, chain and order of
   * the events are checked, not the ballots: that is for {@link ElectionVerifier}.
   *
   * @return rejected for {@code ARCHIVE_NOT_EXTENDED} with the height of the first event that
   *     differs, or because one of them is no archive of an election
   * @throws IOException if a file cannot be read
   */
  @SpecSource(document = "Belenios 2.0", section = "3.5.1")
  public static Verdict verify(Path earlier, Path later) throws IOException {
    try {
      Archive before = read(earlier);
      Archive after = read(later);
      if (before.timestamp() != after.timestamp()) {
        return Reason.ARCHIVE_NOT_EXTENDED.reject("the archives begin at different times");
      }
      for (int i = 0; i < before.steps().size(); i++) {
        boolean same =
            i < after.steps().size()
                && before.steps().get(i).hash().equals(after.steps().get(i).hash());
        if (!same) {
          return Reason.ARCHIVE_NOT_EXTENDED.reject(
              "event " + i + " of the earlier archive is not in the later one");
        }
      }
      return Verdict.accepted();
    } catch (Refused e) {
      return e.reason().reject(e.detail());
    }
  }

  private static Archive read(Path path) throws IOException {
    try (InputStream input = new BufferedInputStream(Files.newInputStream(path))) {
      Archive archive = ArchiveReader.read(input);
      Reason.EVENT_ORDER.refuseUnless(
          archive.course().startsWith("S"), "the first event is not the setup");
      Election election = Election.read(archive.steps().get(0).data(0));
      Refused.unlessAccepted(Course.verify(archive.course(), election.isShuffled()));
      return archive;
    }
  }
}
