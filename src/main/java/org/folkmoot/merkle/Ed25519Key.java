package org.folkmoot.merkle;

import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.SpecSource;

/** Ed25519 on plain bytes: seeds and public keys of 32, signatures of 64. Pure. */
@SpecSource(document = "RFC 8032", section = "5.1")
final class Ed25519Key {

  static final int KEY_SIZE = Ed25519.PUBLIC_KEY_SIZE;
  static final int SEED_SIZE = Ed25519.SECRET_KEY_SIZE;
  static final int SIGNATURE_SIZE = Ed25519.SIGNATURE_SIZE;

  private Ed25519Key() {}

  static Bytes publicKeyOf(Bytes seed) {
    byte[] key = new byte[KEY_SIZE];
    Ed25519.generatePublicKey(seed.toArray(), 0, key, 0);
    return Bytes.of(key);
  }

  static Bytes sign(Bytes seed, Bytes message) {
    byte[] signature = new byte[SIGNATURE_SIZE];
    Ed25519.sign(seed.toArray(), 0, message.toArray(), 0, message.size(), signature, 0);
    return Bytes.of(signature);
  }

  /**
   * Whether the bytes are a point of the large prime order in its only encoding. Points of small
   * and mixed order are refused: a signature under them can fit many messages.
   */
  static boolean isPublicKey(Bytes key) {
    return key.size() == KEY_SIZE && Ed25519.validatePublicKeyFull(key.toArray(), 0);
  }

  /** Checks a signature; one whose scalar is not below the group order is refused. */
  static boolean verify(Bytes key, Bytes message, Bytes signature) {
    return signature.size() == SIGNATURE_SIZE
        && Ed25519.verify(
            signature.toArray(), 0, key.toArray(), 0, message.toArray(), 0, message.size());
  }
}
