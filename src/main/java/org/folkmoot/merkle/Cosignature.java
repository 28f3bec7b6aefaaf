package org.folkmoot.merkle;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.SpecSource;

/**
 * What a witness says by its signature under a checkpoint: that at this time the largest tree that
 * it had seen of this log, consistent with all before, had this root.
 *
 * @param witness the key that signed
 * @param time when, in whole seconds
 */
public record Cosignature(VerifierKey witness, Instant time) {

  private static final int SIZE = Long.BYTES + Ed25519Key.SIGNATURE_SIZE;

  /**
   * The valid co-signature of a witness under a note; empty if there is none, or if any line that
   * claims the key is wrong or carries no time: zero, or beyond what a calendar can say.
   */
  public static Optional<Cosignature> find(SignedNote note, VerifierKey witness) {
    Cosignature latest = null;
    for (NoteSignature signature : note.signatures()) {
      if (witness.isNamedBy(signature)) {
        long seconds = secondsOf(signature.signature());
        if (!isTime(seconds) || !verifies(note.text(), witness, signature.signature(), seconds)) {
          return Optional.empty();
        }
        latest = new Cosignature(witness, Instant.ofEpochSecond(seconds));
      }
    }
    return Optional.ofNullable(latest);
  }

  private static boolean isTime(long seconds) {
    return seconds > 0 && seconds <= Instant.MAX.getEpochSecond();
  }

  /** The time of a blob, or −1 where it is too long or too short, or beyond 2^63−1. */
  private static long secondsOf(Bytes blob) {
    return blob.size() == SIZE ? ByteBuffer.wrap(blob.toArray()).getLong() : -1;
  }

  private static boolean verifies(String text, VerifierKey witness, Bytes blob, long seconds) {
    Bytes signature = Bytes.of(Arrays.copyOfRange(blob.toArray(), Long.BYTES, SIZE));
    return Ed25519Key.verify(witness.publicKey(), message(text, seconds), signature);
  }

  @SpecSource(document = "C2SP tlog-cosignature", section = "Ed25519 signed message")
  static Bytes message(String text, long seconds) {
    return Bytes.ofUtf8("cosignature/v1\ntime " + seconds + "\n" + text);
  }

  /** The timestamped signature: eight bytes of time, big-endian, and 64 of Ed25519. */
  @SpecSource(document = "C2SP tlog-cosignature", section = "Format")
  static Bytes blob(long seconds, Bytes signature) {
    return Bytes.of(ByteBuffer.allocate(SIZE).putLong(seconds).put(signature.toArray()).array());
  }
}
