package org.folkmoot.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;
import org.folkmoot.kernel.Verdict;

/**
 * A text with signatures below it, as people can read it and as it is signed. The text means
 * nothing before {@link #verify} has accepted a trusted key.
 *
 * @param text UTF-8 text that ends in a newline and holds no other control character
 * @param signatures 1 to 100 lines, in order, of known and unknown keys
 */
@SpecSource(document = "C2SP signed-note", section = "Format")
public record SignedNote(String text, List<NoteSignature> signatures) {

  /** More than the 16 that every reader must take, few enough to check at once. */
  static final int MAX_SIGNATURES = 100;

  static final int MAX_SIZE = 1 << 20;

  /**
   * @throws IllegalArgumentException if text or signatures have a form that no note could hold
   */
  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || CanonicalText.hasControls(text) || !isEncodable(text)) {
      throw new IllegalArgumentException("the text of a note ends in newline, without controls");
    }
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException("a note has no " + signatures.size() + " signatures");
    }
  }

  private static boolean isEncodable(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /**
   * Reads a note.
   *
   * @param source name of the input, for messages
   * @param content the whole note, at most 1 MiB
   * @throws MalformedInput if it is no note, is too long or has too many signatures
   */
  public static SignedNote parse(String source, Bytes content) {
    if (content.size() > MAX_SIZE) {
      throw new MalformedInput(source, 0, null, "expected a note of at most 1 MiB");
    }
    String note = CanonicalText.decode(source, content);
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
      throw new MalformedInput(source, 0, null, "expected a text, a blank line and signatures");
    }
    String text = note.substring(0, blank + 1);
    List<String> lines = note.substring(blank + 2).lines().toList();
    if (lines.size() > MAX_SIGNATURES) {
      throw new MalformedInput(source, 0, null, "expected at most 100 signatures");
    }
    long line = text.lines().count() + 1;
    List<NoteSignature> signatures = new ArrayList<>();
    for (String signature : lines) {
      line++;
      signatures.add(NoteSignature.parse(new CanonicalText(source, line), signature));
    }
    return new SignedNote(text, signatures);
  }

  /** The bytes that {@link #parse} reads; the same as were read. */
  public Bytes toBytes() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.toLine()));
    return Bytes.ofUtf8(note.toString());
  }

  /** The note with one more signature at the end. */
  public SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /** The lines that claim a key; nothing says that they are right. */
  public List<NoteSignature> signaturesOf(VerifierKey key) {
    return signatures.stream().filter(key::isNamedBy).toList();
  }

  /** As {@link #verifyAny}, with one trusted key. */
  public Verdict verify(VerifierKey key) {
    return verifyAny(List.of(key));
  }

  /**
   * Checks that at least one trusted key signed. Signatures of other keys are ignored, even if they
   * share the name or the id. Pure.
   *
   * <p>Rejects with {@code SIGNATURE_MISSING}, or with {@code SIGNATURE_WRONG} if any line claims a
   * trusted key and does not verify, whatever other lines say.
   *
   * @param keys keys of kind {@link SignatureType#ED25519}; for witnesses see {@link Cosignature}
   */
  @SpecSource(document = "C2SP signed-note", section = "Ed25519 signatures")
  public Verdict verifyAny(List<VerifierKey> keys) {
    Bytes message = Bytes.ofUtf8(text);
    boolean found = false;
    for (VerifierKey key : keys) {
      if (key.type() != SignatureType.ED25519) {
        throw new IllegalArgumentException(key.name() + " is the key of a witness");
      }
      for (NoteSignature signature : signatures) {
        if (!key.isNamedBy(signature)) {
          continue;
        }
        if (!Ed25519Key.verify(key.publicKey(), message, signature.signature())) {
          return Verdict.rejected("SIGNATURE_WRONG", "a signature of " + key.name() + " is wrong");
        }
        found = true;
      }
    }
    return found
        ? Verdict.accepted()
        : Verdict.rejected("SIGNATURE_MISSING", "signed by none of " + keys);
  }
}
