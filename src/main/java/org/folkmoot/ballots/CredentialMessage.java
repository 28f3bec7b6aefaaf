package org.folkmoot.ballots;

import java.math.BigInteger;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;

/**
 * What registrars sign without seeing it: that this public credential may vote in this election.
 * The bytes are {@code late-cred|1|uuid|election_hash|credential} in UTF-8.
 *
 * @param uuid the election's uuid
 * @param electionHash hash of the election record's bytes; written in base64 without padding
 * @param credential the public credential g^s; written in decimal digits
 */
public record CredentialMessage(String uuid, Digest electionHash, BigInteger credential) {

  /**
   * @throws IllegalArgumentException if the uuid holds the separator or the credential is not
   *     positive
   */
  public CredentialMessage {
    if (uuid.indexOf('|') >= 0 || credential.signum() <= 0) {
      throw new IllegalArgumentException("no credential message: " + uuid + " " + credential);
    }
  }

  /** The bytes to be signed. */
  Bytes toBytes() {
    return Bytes.ofUtf8(
        String.join("|", "late-cred", "1", uuid, electionHash.toBase64(), credential.toString()));
  }
}
