package org.folkmoot.ballots;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * What an election publishes beside its archive, because the archive's format has no place for it:
 * who vouches for each credential, and the logs that stood in for the archive during the vote. The
 * form is described in {@code docs/voting-sidecar.md}.
 *
 * @param uuid the election's uuid
 * @param electionHash hash of the election record's bytes
 * @param roll how many people were eligible
 * @param registrars keys of the registrars, in the order that the election binds
 * @param credentials the list L with the registrars' signatures, in the order of the list
 * @param issuanceLog who was served
 * @param ballotLog what was cast
 * @param rule the frozen rule of a budget
 */
public record SideFile(
    String uuid,
    Digest electionHash,
    int roll,
    List<RegistrarKey> registrars,
    List<Vouched> credentials,
    PublishedLog issuanceLog,
    PublishedLog ballotLog,
    Optional<Bytes> rule) {

  /** Copies the lists. */
  public SideFile {
    registrars = List.copyOf(registrars);
    credentials = List.copyOf(credentials);
  }

  /**
   * A credential and those who vouch for it.
   *
   * @param signatures one of each registrar, in their order
   */
  public record Vouched(BigInteger credential, List<RegistrarSignature> signatures) {

    /** Copies the list. */
    public Vouched {
      signatures = List.copyOf(signatures);
    }
  }

  /**
   * A whole log as text.
   *
   * @param key the verifier key of the log, in the form of a signed note's
   * @param entries all entries, in order
   * @param checkpoints signed checkpoints, from the smallest to the last one, which is of all
   *     entries
   */
  public record PublishedLog(String key, List<String> entries, List<String> checkpoints) {

    /** Copies the lists. */
    public PublishedLog {
      entries = List.copyOf(entries);
      checkpoints = List.copyOf(checkpoints);
    }
  }

  /**
   * Reads a side file.
   *
   * @param source name of the file, for messages
   * @throws MalformedInput if it is not in the one form that {@link #toBytes} writes
   */
  public static SideFile parse(String source, Bytes content) {
    return new SideFileReader(source).read(content);
  }

  /** Canonical JSON in UTF-8: no spaces, fields in their order. */
  public Bytes toBytes() {
    return Bytes.of(SideFileWriter.toJson(this).toUtf8());
  }
}
