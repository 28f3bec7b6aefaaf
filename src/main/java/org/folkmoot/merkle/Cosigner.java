package org.folkmoot.merkle;

import java.time.Instant;
import org.folkmoot.kernel.Bytes;

/** Co-signs checkpoints as one witness: holds a private key and never shows it. Thread-safe. */
public final class Cosigner {

  private final Bytes seed;
  private final VerifierKey verifierKey;

  /**
   * @param name name of the witness
   * @param seed 32 secret random bytes, used for nothing else: the message does not hold the name
   * @throws IllegalArgumentException if the seed has another length or the name is no key name
   */
  public Cosigner(String name, Bytes seed) {
    if (seed.size() != Ed25519Key.SEED_SIZE) {
      throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.size());
    }
    this.seed = seed;
    this.verifierKey =
        new VerifierKey(name, SignatureType.COSIGNATURE, Ed25519Key.publicKeyOf(seed));
  }

  /** What others need to check the signatures. */
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /**
   * The co-signature line for the text of a checkpoint.
   *
   * @param time cut down to whole seconds
   * @throws IllegalArgumentException if the time is not after 1970-01-01T00:00:00Z
   */
  public NoteSignature cosign(String text, Instant time) {
    long seconds = time.getEpochSecond();
    if (seconds <= 0) {
      throw new IllegalArgumentException("a co-signature needs a time, not " + time);
    }
    Bytes signature = Ed25519Key.sign(seed, Cosignature.message(text, seconds));
    return new NoteSignature(
        verifierKey.name(), verifierKey.id(), Cosignature.blob(seconds, signature));
  }
}
