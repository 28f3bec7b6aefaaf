package org.folkmoot.entries;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.CompactRange;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.TreeHead;
import org.folkmoot.merkle.VerifierKey;

/**
 * An exported log: a line of JSON for each entry, and the signed checkpoint with its key as the
 * last line. Reading refuses what has another form; whether it is true says {@link #verify}.
 *
 * @param lines entries in the order of the file
 * @param claimed leaf hashes as the file says them
 * @param checkpoint the last line
 * @param key the key that it names
 */
public record JournalFile(
    List<Line> lines, List<Digest> claimed, SignedCheckpoint checkpoint, VerifierKey key) {

  /** Copies the lists. */
  public JournalFile {
    lines = List.copyOf(lines);
    claimed = List.copyOf(claimed);
  }

  /** The line of an entry, without line break. */
  public static String lineOf(Line line) {
    return LineJson.write(line);
  }

  /** The last line, without line break. */
  public static String lastLineOf(String checkpoint, VerifierKey key) {
    return LineJson.write(checkpoint, key.toText());
  }

  /**
   * Reads a file.
   *
   * @param source its name, for messages
   * @throws MalformedInput if a line has another form, or the last one is no checkpoint
   */
  public static JournalFile read(String source, BufferedReader reader) throws IOException {
    List<Line> lines = new ArrayList<>();
    List<Digest> claimed = new ArrayList<>();
    long number = 0;
    for (String text = reader.readLine(); text != null; text = reader.readLine()) {
      number++;
      Map<String, Object> fields = LineJson.fields(source, number, text);
      if (fields.containsKey("checkpoint")) {
        if (reader.readLine() != null) {
          throw new MalformedInput(
              source, number + 1, null, "expected nothing after the checkpoint");
        }
        return close(source, number, fields, lines, claimed);
      }
      lines.add(LineJson.read(source, number, fields));
      claimed.add(leaf(source, number, fields));
    }
    throw new MalformedInput(source, number + 1, null, "expected a checkpoint as the last line");
  }

  private static Digest leaf(String source, long number, Map<String, Object> fields) {
    try {
      return Digest.parseHex(String.valueOf(fields.get("leaf")));
    } catch (IllegalArgumentException e) {
      throw new MalformedInput(source, number, "leaf", "expected 64 hexadecimal digits");
    }
  }

  private static JournalFile close(
      String source,
      long number,
      Map<String, Object> fields,
      List<Line> lines,
      List<Digest> claimed) {
    if (fields.size() != 2
        || !(fields.get("checkpoint") instanceof String note)
        || !(fields.get("key") instanceof String key)) {
      throw new MalformedInput(source, number, null, "expected checkpoint and key");
    }
    return new JournalFile(
        lines,
        claimed,
        SignedCheckpoint.parse(source + ", checkpoint", Bytes.ofUtf8(note)),
        VerifierKey.parse(key));
  }

  /**
   * Recomputes everything. Rejects as {@link ChainCheck} does, and with {@code ENTRY_LEAF} if an
   * entry has another leaf hash than the file says.
   *
   * @param trusted the key that must have signed
   */
  public Verdict verify(VerifierKey trusted) {
    ChainCheck check = new ChainCheck();
    for (int i = 0; i < lines.size(); i++) {
      Verdict verdict = check.accept(lines.get(i));
      if (!verdict.isAccepted()) {
        return verdict;
      }
      if (!lines.get(i).entry().leafHash().equals(claimed.get(i))) {
        return Verdict.rejected(
            "ENTRY_LEAF", "entry " + i + ": it has another hash than stands there");
      }
    }
    return check.finish(checkpoint, trusted);
  }

  /**
   * Whether this log continues one of which a checkpoint was kept. Rejects with {@code
   * EARLIER_SIGNATURE}, {@code EARLIER_ORIGIN} (another log), {@code EARLIER_LONGER} (entries are
   * gone) or {@code EARLIER_CHANGED} (an entry that the checkpoint covers is another now).
   */
  public Verdict verifyExtends(SignedCheckpoint earlier, VerifierKey trusted) {
    String origin = checkpoint.checkpoint().origin();
    TreeHead head = earlier.head();
    if (!earlier.verify(trusted).isAccepted()) {
      return Verdict.rejected("EARLIER_SIGNATURE", "not signed by " + trusted.name());
    }
    if (!earlier.checkpoint().origin().equals(origin)) {
      return Verdict.rejected("EARLIER_ORIGIN", "of the log " + earlier.checkpoint().origin());
    }
    if (head.size() > lines.size()) {
      return Verdict.rejected(
          "EARLIER_LONGER", "there were " + head.size() + " entries, now " + lines.size());
    }
    return headAt(head.size()).equals(head)
        ? Verdict.accepted()
        : Verdict.rejected(
            "EARLIER_CHANGED", "the first " + head.size() + " entries are not the same");
  }

  /** As with a checkpoint; names the first entry that changed. */
  public Verdict verifyExtends(JournalFile earlier, VerifierKey trusted) {
    int common = Math.min(lines.size(), earlier.lines.size());
    for (int i = 0; i < common; i++) {
      if (!lines.get(i).entry().equals(earlier.lines.get(i).entry())) {
        return Verdict.rejected("EARLIER_CHANGED", "entry " + i + " was another one before");
      }
    }
    return verifyExtends(earlier.checkpoint, trusted);
  }

  private TreeHead headAt(long size) {
    CompactRange range = CompactRange.empty();
    for (Line line : lines.subList(0, Math.toIntExact(size))) {
      range = range.append(line.entry().leafHash());
    }
    return range.head();
  }

  /** How many entries are erased. */
  public long erased() {
    return lines.stream().filter(Line::isErased).count();
  }
}
