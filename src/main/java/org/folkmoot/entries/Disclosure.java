package org.folkmoot.entries;

import java.security.SecureRandom;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;

/**
 * Particulars with the salt that makes their commitment meaningless once both are erased: without
 * the salt nobody can try names until one fits.
 *
 * @param salt 32 random bytes
 * @param particulars what is committed to
 */
public record Disclosure(Bytes salt, Particulars particulars) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @throws IllegalArgumentException if the salt has another length
   */
  public Disclosure {
    if (salt.size() != Digest.SIZE) {
      throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.size());
    }
  }

  /** With a fresh salt. */
  public static Disclosure of(Particulars particulars) {
    byte[] salt = new byte[Digest.SIZE];
    RANDOM.nextBytes(salt);
    return new Disclosure(Bytes.of(salt), particulars);
  }

  /** SHA-256 of the salt and the bytes of the particulars. */
  public Digest commitment() {
    return Digest.ofContent(salt.toArray(), particulars.toBytes().toArray());
  }
}
