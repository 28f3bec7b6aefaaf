package org.folkmoot.ballots;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * What an archive says that a side file must agree with. Nothing is verified here: {@link
 * ElectionVerifier} does that.
 *
 * @param uuid the election's uuid
 * @param electionHash hash of the election record's bytes
 * @param credentialAuthority the field as it stands
 * @param credentials the list L, in its order
 * @param ballots hashes of the ballots, in the order cast
 */
public record ArchiveFacts(
    String uuid,
    Digest electionHash,
    Optional<String> credentialAuthority,
    List<BigInteger> credentials,
    List<Digest> ballots) {

  /** Copies the lists. */
  public ArchiveFacts {
    credentials = List.copyOf(credentials);
    ballots = List.copyOf(ballots);
  }

  /**
   * Reads them.
   *
   * @throws MalformedInput if the file is no archive
   * @throws IOException if the file cannot be read
   */
  public static ArchiveFacts read(Path file) throws IOException {
    try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
      return of(ArchiveReader.read(input));
    } catch (Refused e) {
      throw new MalformedInput(String.valueOf(file.getFileName()), 0, null, e.detail());
    }
  }

  private static ArchiveFacts of(Archive archive) {
    Reason.EVENT_ORDER.refuseUnless(
        archive.course().startsWith("S"), "the first event is not the setup");
    Archive.Step setup = archive.steps().get(0);
    Election election = Election.read(setup.data(0));
    return new ArchiveFacts(
        election.uuid(),
        Digest.ofContent(setup.data(0)),
        election.credentialAuthority(),
        List.copyOf(Credentials.read(setup.data(2), election).weights().keySet()),
        archive.steps(EventType.BALLOT).map(step -> step.data().get(0).hash()).toList());
  }
}
