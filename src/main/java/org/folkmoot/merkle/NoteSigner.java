package org.folkmoot.merkle;

import org.folkmoot.kernel.Bytes;

/** Signs notes as one log: holds a private key and never shows it. Thread-safe. */
public final class NoteSigner {

  private final Bytes seed;
  private final VerifierKey verifierKey;

  /**
   * @param name name of the log, usually its origin
   * @param seed 32 secret random bytes
   * @throws IllegalArgumentException if the seed has another length or the name is no key name
   */
  public NoteSigner(String name, Bytes seed) {
    if (seed.size() != Ed25519Key.SEED_SIZE) {
      throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.size());
    }
    this.seed = seed;
    this.verifierKey = new VerifierKey(name, SignatureType.ED25519, Ed25519Key.publicKeyOf(seed));
  }

  /** What others need to check the signatures. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /** The signature line for a text. */
  public NoteSignature sign(String text) {
    Bytes signature = Ed25519Key.sign(seed, Bytes.ofUtf8(text));
    return new NoteSignature(verifierKey.name(), verifierKey.id(), signature);
  }
}
