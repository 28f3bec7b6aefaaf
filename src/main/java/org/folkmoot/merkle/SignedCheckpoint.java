package org.folkmoot.merkle;

import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;

/**
 * A checkpoint under signatures of its log and perhaps of witnesses.
 *
 * @param checkpoint what the text says
 * @param note text and signatures as they were read
 */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {

  /**
   * @throws IllegalArgumentException if the note has another text than the checkpoint
   */
  public SignedCheckpoint {
    if (!note.text().equals(checkpoint.toText())) {
      throw new IllegalArgumentException("the note does not carry the checkpoint");
    }
  }

  /** Signs a checkpoint as its log. */
  public static SignedCheckpoint sign(Checkpoint checkpoint, NoteSigner log) {
    String text = checkpoint.toText();
    return new SignedCheckpoint(checkpoint, new SignedNote(text, List.of(log.sign(text))));
  }

  /**
   * Reads a signed checkpoint; checks no signature.
   *
   * @param source name of the input, for messages
   * @throws MalformedInput if it is no note or its text no checkpoint
   */
  public static SignedCheckpoint parse(String source, Bytes content) {
    SignedNote note = SignedNote.parse(source, content);
    return new SignedCheckpoint(Checkpoint.parse(source, note.text()), note);
  }

  /** The head that the text claims. */
  public TreeHead head() {
    return checkpoint.head();
  }

  /** Whether the log's key signed; see {@link SignedNote#verify}. */
  public Verdict verify(VerifierKey logKey) {
    return note.verify(logKey);
  }

  /** The checkpoint with one more signature. */
  public SignedCheckpoint with(NoteSignature signature) {
    return new SignedCheckpoint(checkpoint, note.with(signature));
  }

  /** The bytes that {@link #parse} reads. */
  public Bytes toBytes() {
    return note.toBytes();
  }
}
