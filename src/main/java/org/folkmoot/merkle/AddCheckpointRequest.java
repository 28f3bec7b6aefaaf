package org.folkmoot.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;

/**
 * What a log asks of a witness: to co-sign a checkpoint, given the size that the witness saw last
 * and the proof that the new tree continues that one.
 *
 * @param oldSize size of the tree that the witness co-signed last, as the log believes
 * @param path consistency path from there, at most 63 hashes
 * @param checkpoint the new checkpoint, signed by the log
 */
@SpecSource(document = "C2SP tlog-witness", section = "add-checkpoint")
public record AddCheckpointRequest(long oldSize, List<Digest> path, SignedCheckpoint checkpoint) {

  /** No proof between trees of fewer than 2^64 leaves is longer. */
  static final int MAX_PATH = 63;

  private static final String SOURCE = "add-checkpoint request";
  private static final String OLD = "old ";

  /**
   * @throws IllegalArgumentException if the size is negative or the path too long
   */
  public AddCheckpointRequest {
    path = List.copyOf(path);
    if (oldSize < 0 || path.size() > MAX_PATH) {
      throw new IllegalArgumentException("old size " + oldSize + ", path of " + path.size());
    }
  }

  /**
   * Reads the body of a request.
   *
   * @throws MalformedInput if it has another form or more than 63 lines of proof
   */
  public static AddCheckpointRequest parse(Bytes body) {
    if (body.size() > SignedNote.MAX_SIZE) {
      throw new MalformedInput(SOURCE, 0, null, "expected at most 1 MiB");
    }
    String text = CanonicalText.decode(SOURCE, body);
    int blank = text.indexOf("\n\n");
    if (blank < 0 || !text.startsWith(OLD)) {
      throw new MalformedInput(SOURCE, 1, null, "expected an old size, a proof and a blank line");
    }
    List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
    if (lines.size() > 1 + MAX_PATH) {
      throw new MalformedInput(SOURCE, 2L + MAX_PATH, null, "expected at most 63 lines of proof");
    }
    long oldSize =
        new CanonicalText(SOURCE, 1).decimal("old", lines.get(0).substring(OLD.length()));
    List<Digest> path = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      path.add(new CanonicalText(SOURCE, i + 1L).digest("proof", lines.get(i)));
    }
    return new AddCheckpointRequest(
        oldSize, path, SignedCheckpoint.parse(SOURCE, Bytes.ofUtf8(text.substring(blank + 2))));
  }

  /** The body that {@link #parse} reads. */
  public Bytes toBytes() {
    StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
    path.forEach(hash -> text.append(CanonicalText.base64Of(hash)).append('\n'));
    text.append('\n').append(new String(checkpoint.toBytes().toArray(), StandardCharsets.UTF_8));
    return Bytes.ofUtf8(text.toString());
  }
}
