package org.folkmoot.merkle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;

/**
 * A public key by which someone checks notes: who it is, what kind of signature, and the key.
 *
 * @param name name of the log or witness: not empty, no spaces, no plus sign
 * @param type kind of signature
 * @param publicKey 32 bytes of Ed25519
 */
@SpecSource(document = "C2SP signed-note", section = "Verifier keys")
public record VerifierKey(String name, SignatureType type, Bytes publicKey) {

  private static final int ID_SIZE = 4;
  private static final int NEL = 0x85;

  /**
   * @throws IllegalArgumentException if the name is not a key name or the key not of prime order
   */
  public VerifierKey {
    if (!isKeyName(name)) {
      throw new IllegalArgumentException("'" + name + "' is no key name");
    }
    if (!Ed25519Key.isPublicKey(publicKey)) {
      throw new IllegalArgumentException(publicKey + " is no Ed25519 key of prime order");
    }
  }

  /**
   * Reads {@code name+id+key}, the id in 8 lower-case hexadecimal digits, the key in base64 with
   * the byte of its kind in front.
   *
   * @throws MalformedInput if it has another form, or the id does not belong to the key
   */
  public static VerifierKey parse(String text) {
    CanonicalText reader = new CanonicalText("verifier key", 0);
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      throw reader.malformed("key", "expected name+id+key");
    }
    byte[] encoded = reader.base64("key", parts[2]).toArray();
    for (SignatureType type : SignatureType.values()) {
      if (encoded.length == 1 + Ed25519Key.KEY_SIZE && encoded[0] == type.identifier()) {
        return checked(reader, text, type, Arrays.copyOfRange(encoded, 1, encoded.length));
      }
    }
    throw reader.malformed("key", "expected an Ed25519 key of kind 1 or 4");
  }

  private static VerifierKey checked(
      CanonicalText reader, String text, SignatureType type, byte[] publicKey) {
    String name = text.substring(0, text.indexOf('+'));
    Bytes key = Bytes.of(publicKey);
    if (!isKeyName(name) || !Ed25519Key.isPublicKey(key)) {
      throw reader.malformed("key", "expected a key name and a point of prime order");
    }
    VerifierKey parsed = new VerifierKey(name, type, key);
    if (!parsed.toText().equals(text)) {
      throw reader.malformed("id", "the id is not the key's");
    }
    return parsed;
  }

  /** The form that {@link #parse} reads. */
  public String toText() {
    byte[] encoded = new byte[1 + publicKey.size()];
    encoded[0] = type.identifier();
    System.arraycopy(publicKey.toArray(), 0, encoded, 1, publicKey.size());
    String id = id().toHex().toLowerCase(Locale.ROOT);
    return name + "+" + id + "+" + CanonicalText.base64Of(Bytes.of(encoded));
  }

  /** The first four bytes of SHA-256(name, newline, kind, key): a hint, not a proof. */
  @SpecSource(document = "C2SP signed-note", section = "Signatures")
  public Bytes id() {
    Digest digest =
        Digest.ofContent(
            (name + "\n").getBytes(StandardCharsets.UTF_8),
            new byte[] {type.identifier()},
            publicKey.toArray());
    return Bytes.of(Arrays.copyOf(digest.bytes().toArray(), ID_SIZE));
  }

  /** Whether a signature line claims to be of this key: same name and same id. */
  boolean isNamedBy(NoteSignature signature) {
    return name.equals(signature.keyName()) && id().equals(signature.keyId());
  }

  static boolean isKeyName(String name) {
    return !name.isEmpty()
        && !name.contains("+")
        && name.codePoints().noneMatch(VerifierKey::isBad);
  }

  private static boolean isBad(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == NEL
        || codePoint < ' ';
  }
}
