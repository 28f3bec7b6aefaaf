package org.folkmoot.merkle;

import java.util.Arrays;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.SpecSource;

/**
 * One signature line of a note. Nothing is known of it before {@link SignedNote#verify}.
 *
 * @param keyName who claims to have signed
 * @param keyId 4 bytes, a hint at the key
 * @param signature what the key produced, at least one byte
 */
@SpecSource(document = "C2SP signed-note", section = "Format")
public record NoteSignature(String keyName, Bytes keyId, Bytes signature) {

  private static final String DASH = "— ";
  private static final int ID_SIZE = 4;

  /**
   * @throws IllegalArgumentException if a part has a form that no line could hold
   */
  public NoteSignature {
    if (!VerifierKey.isKeyName(keyName) || keyId.size() != ID_SIZE || signature.size() == 0) {
      throw new IllegalArgumentException("no signature line: " + keyName + " " + keyId);
    }
  }

  static NoteSignature parse(CanonicalText reader, String line) {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || space < DASH.length()) {
      throw reader.malformed("signature", "expected an em dash, a name and base64");
    }
    String name = line.substring(DASH.length(), space);
    byte[] blob = reader.base64("signature", line.substring(space + 1)).toArray();
    if (!VerifierKey.isKeyName(name) || blob.length <= ID_SIZE) {
      throw reader.malformed("signature", "expected a key name and more than 4 bytes");
    }
    return new NoteSignature(
        name,
        Bytes.of(Arrays.copyOf(blob, ID_SIZE)),
        Bytes.of(Arrays.copyOfRange(blob, ID_SIZE, blob.length)));
  }

  /** The line with its newline. */
  public String toLine() {
    byte[] blob = Arrays.copyOf(keyId.toArray(), ID_SIZE + signature.size());
    System.arraycopy(signature.toArray(), 0, blob, ID_SIZE, signature.size());
    return DASH + keyName + " " + CanonicalText.base64Of(Bytes.of(blob)) + "\n";
  }
}
