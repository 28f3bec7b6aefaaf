package org.folkmoot.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.merkle.CompactRange;
import org.folkmoot.merkle.GrowingTree;
import org.folkmoot.merkle.MerkleProofs;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.TreeHash;
import org.folkmoot.merkle.TreeHead;

/**
 * What a witness keeps of one log, in a folder of its own: who the log is ({@code log.txt}), all
 * entries that it saw ({@code entries.txt}, a line each) and the last checkpoint that it co-signed
 * ({@code checkpoint}), which fixes how many of the entries count. Entries are written before the
 * checkpoint: what a stop leaves beyond it is cut off. Not thread-safe.
 */
final class WatchedLog {

  private final Path folder;
  private Optional<LogIdentity> identity = Optional.empty();
  private Optional<EntryRules> rules = Optional.empty();
  private Optional<SignedCheckpoint> checkpoint = Optional.empty();
  private GrowingTree tree = new GrowingTree();
  private CompactRange range = CompactRange.empty();
  private long length;

  private WatchedLog(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens what was kept, or begins.
   *
   * @throws MalformedInput if the files do not belong together
   */
  static WatchedLog open(Path folder) throws IOException {
    Files.createDirectories(folder);
    WatchedLog log = new WatchedLog(folder);
    log.reload();
    return log;
  }

  /** Goes back to what is on the disk. */
  void reload() throws IOException {
    tree = new GrowingTree();
    range = CompactRange.empty();
    length = 0;
    Path who = folder.resolve("log.txt");
    identity = KeptFile.find(who).map(text -> LogIdentity.parse(who.toString(), text));
    rules = identity.map(EntryRules::new);
    Path signed = folder.resolve("checkpoint");
    checkpoint =
        KeptFile.find(signed)
            .map(text -> SignedCheckpoint.parse(signed.toString(), Bytes.ofUtf8(text)));
    if (checkpoint.isPresent()) {
      readEntries(checkpoint.get().head());
    }
  }

  private void readEntries(TreeHead head) throws IOException {
    Path file = folder.resolve("entries.txt");
    byte[] all = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    int start = 0;
    for (int at = 0; at < all.length && tree.size() < head.size(); at++) {
      if (all[at] == '\n') {
        append(Bytes.of(Arrays.copyOfRange(all, start, at)));
        start = at + 1;
      }
    }
    length = start;
    if (!head().equals(head)) {
      throw new MalformedInput(
          folder.toString(), 0, null, "what was kept here was changed or damaged; move it away");
    }
  }

  private void append(Bytes entry) {
    rules.ifPresent(all -> all.take(entry));
    Digest leaf = TreeHash.ofLeaf(entry);
    tree.append(leaf);
    range = range.append(leaf);
  }

  /** Who the log is; empty before it was met. */
  Optional<LogIdentity> identity() {
    return identity;
  }

  /** Holds on to who the log is. */
  void pin(LogIdentity who) throws IOException {
    KeptFile.write(folder.resolve("log.txt"), who.toText());
    identity = Optional.of(who);
    rules = Optional.of(new EntryRules(who));
  }

  /** The last checkpoint, with the log's signature and the witness'. */
  Optional<SignedCheckpoint> checkpoint() {
    return checkpoint;
  }

  /** Size and root of all entries that were taken. */
  TreeHead head() {
    return range.head();
  }

  /** Size and root when the log was that large. */
  TreeHead headAt(long size) {
    return new MerkleProofs(tree).headAt(size);
  }

  /** Size and root with more entries. */
  TreeHead headWith(List<Bytes> more) {
    return headOf(range, more);
  }

  /** Size and root of a log of these entries. */
  static TreeHead headOf(List<Bytes> entries) {
    return headOf(CompactRange.empty(), entries);
  }

  private static TreeHead headOf(CompactRange before, List<Bytes> more) {
    CompactRange longer = before;
    for (Bytes entry : more) {
      longer = longer.append(TreeHash.ofLeaf(entry));
    }
    return longer.head();
  }

  /** The hash of an entry. */
  Digest leaf(long index) {
    return tree.completeSubtree(0, index);
  }

  GrowingTree tree() {
    return tree;
  }

  /** Whether the vote said its last word. */
  boolean ended() {
    return rules.map(EntryRules::ended).orElse(false);
  }

  /** Which list of files the first line names. */
  Optional<Digest> booth() {
    return rules.flatMap(EntryRules::booth);
  }

  /**
   * Takes entries in memory; they count once {@link #keep} was called.
   *
   * @return why one must not stand there; then {@link #reload} is due
   */
  Optional<String> take(List<Bytes> more) {
    EntryRules judge = rules.orElseThrow();
    for (Bytes entry : more) {
      Optional<String> wrong = judge.take(entry);
      if (wrong.isPresent()) {
        return wrong.map(why -> "line " + (tree.size() + 1) + " " + why);
      }
      Digest leaf = TreeHash.ofLeaf(entry);
      tree.append(leaf);
      range = range.append(leaf);
    }
    return Optional.empty();
  }

  /** Writes entries that were taken, then the checkpoint that covers them. */
  void keep(List<Bytes> taken, SignedCheckpoint cosigned) throws IOException {
    Bytes lines = lines(taken);
    KeptFile.append(folder.resolve("entries.txt"), length, lines);
    KeptFile.write(folder.resolve("checkpoint"), cosigned.toBytes());
    length += lines.size();
    checkpoint = Optional.of(cosigned);
  }

  /** The alarm after which nothing of this log is signed any more. */
  Optional<String> alarm() throws IOException {
    return KeptFile.find(folder.resolve("ALARM.txt")).map(String::strip);
  }

  /** Keeps an alarm until a person takes the file away. */
  void raise(LogAlarm alarm) throws IOException {
    KeptFile.write(folder.resolve("ALARM.txt"), alarm.sentence() + "\n");
  }

  /** Entries as they are kept, a line each. */
  static Bytes lines(List<Bytes> entries) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Bytes entry : entries) {
      lines.writeBytes(entry.toArray());
      lines.write('\n');
    }
    return Bytes.of(lines.toByteArray());
  }
}
