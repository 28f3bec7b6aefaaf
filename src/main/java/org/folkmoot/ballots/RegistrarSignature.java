package org.folkmoot.ballots;

import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/**
 * A registrar's signature of a credential message: RSASSA-PSS with SHA-384 and a salt of 48 bytes
 * over a random prefix followed by the message.
 *
 * @param prefix 32 bytes that the voter's browser drew
 * @param signature big-endian, as long as the key's modulus
 */
public record RegistrarSignature(Bytes prefix, Bytes signature) {

  /** Length of the random prefix in bytes. */
  static final int PREFIX_SIZE = 32;

  /** Length of the salt in bytes. */
  static final int SALT_SIZE = 48;

  /**
   * @throws IllegalArgumentException if the prefix has another length
   */
  public RegistrarSignature {
    if (prefix.size() != PREFIX_SIZE) {
      throw new IllegalArgumentException("a prefix has 32 bytes, not " + prefix.size());
    }
  }

  /**
   * Whether the registrar signed. Pure.
   *
   * <p>Rejects with {@code REGISTRAR_SIGNATURE}.
   */
  public Verdict verify(RegistrarKey key, CredentialMessage message) {
    return verify(key, message.toBytes());
  }

  @SpecSource(document = "RFC 9474", section = "4.5")
  Verdict verify(RegistrarKey key, Bytes message) {
    PSSSigner verifier = new PSSSigner(new RSAEngine(), new SHA384Digest(), SALT_SIZE);
    verifier.init(false, key.parameters());
    verifier.update(prefix.toArray(), 0, prefix.size());
    verifier.update(message.toArray(), 0, message.size());
    return key.isBlock(signature) && verifier.verifySignature(signature.toArray())
        ? Verdict.accepted()
        : Verdict.rejected("REGISTRAR_SIGNATURE", key + " did not sign this credential");
  }
}
