package org.folkmoot.entries;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.Checkpoint;
import org.folkmoot.merkle.CompactRange;
import org.folkmoot.merkle.NoteSigner;
import org.folkmoot.merkle.SignedCheckpoint;

/** Invented logs: the same each time, signed with a key that everybody knows. */
public final class Logs {

  static final NoteSigner SIGNER =
      new NoteSigner("demo/journal", Digest.ofUtf8("a seed for tests").bytes());

  private Logs() {}

  /** Entries with names and details. */
  static List<Line> lines(int count) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Bytes salt = Digest.ofUtf8("salt " + i).bytes();
      Disclosure disclosure =
          new Disclosure(salt, new Particulars("Ada " + i, "Subject " + i, List.of("one", "two")));
      lines.add(new Line(entry(i, disclosure.commitment()), disclosure));
    }
    return lines;
  }

  static Entry entry(long number, Digest commitment) {
    Instant time = Instant.parse("2026-11-22T10:00:00.000001Z").plusSeconds(number);
    return new Entry(number, time, 1000 + number, "accounts.journal.roleGranted", commitment);
  }

  /** The checkpoint of these entries. */
  static SignedCheckpoint checkpoint(List<Line> lines) {
    CompactRange range = CompactRange.empty();
    for (Line line : lines) {
      range = range.append(line.entry().leafHash());
    }
    return SignedCheckpoint.sign(Checkpoint.of("demo/journal", range.head()), SIGNER);
  }

  /** A file of these entries with this checkpoint. */
  static String text(List<Line> lines, SignedCheckpoint checkpoint) {
    return lines.stream().map(line -> JournalFile.lineOf(line) + "\n").collect(Collectors.joining())
        + JournalFile.lastLineOf(note(checkpoint), SIGNER.verifierKey())
        + "\n";
  }

  static String note(SignedCheckpoint checkpoint) {
    return new String(checkpoint.toBytes().toArray(), StandardCharsets.UTF_8);
  }

  /** A genuine file with so many entries. */
  public static String genuine(int count) {
    List<Line> lines = lines(count);
    return text(lines, checkpoint(lines));
  }

  /** The checkpoint of a genuine file as text. */
  public static String checkpointOf(int count) {
    return note(checkpoint(lines(count)));
  }

  static JournalFile read(String text) {
    try {
      return JournalFile.read("log.jsonl", new BufferedReader(new StringReader(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
