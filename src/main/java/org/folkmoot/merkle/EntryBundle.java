package org.folkmoot.merkle;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.SpecSource;

/**
 * Entries of a log as they are published together: each with its length, two bytes big-endian, in
 * front.
 *
 * @param entries 1 to 256 entries of at most 65,535 bytes; what is longer goes into a log as its
 *     hash
 */
@SpecSource(document = "C2SP tlog-tiles", section = "Log entries")
public record EntryBundle(List<Bytes> entries) {

  /** The longest entry that the length can say. */
  public static final int MAX_ENTRY = 0xFFFF;

  /**
   * @throws IllegalArgumentException if there are too few or too many entries or one is too long
   */
  public EntryBundle {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.size() > TilePath.FULL) {
      throw new IllegalArgumentException("a bundle has no " + entries.size() + " entries");
    }
    if (entries.stream().anyMatch(entry -> entry.size() > MAX_ENTRY)) {
      throw new IllegalArgumentException("an entry has at most 65,535 bytes");
    }
  }

  /**
   * Reads a bundle.
   *
   * @param path where it was found; tells how many entries it must hold
   * @throws MalformedInput if it ends early, has bytes left or another number of entries
   */
  public static EntryBundle parse(TilePath path, Bytes content) {
    ByteBuffer buffer = ByteBuffer.wrap(content.toArray());
    List<Bytes> entries = new ArrayList<>();
    while (buffer.hasRemaining() && entries.size() < path.width()) {
      int length = buffer.remaining() < Short.BYTES ? -1 : Short.toUnsignedInt(buffer.getShort());
      if (length < 0 || length > buffer.remaining()) {
        throw new MalformedInput(path.toText(), 0, null, "the last entry is cut off");
      }
      byte[] entry = new byte[length];
      buffer.get(entry);
      entries.add(Bytes.of(entry));
    }
    if (buffer.hasRemaining() || entries.size() != path.width()) {
      throw new MalformedInput(path.toText(), 0, null, "expected " + path.width() + " entries");
    }
    return new EntryBundle(entries);
  }

  /** The bytes that {@link #parse} reads. */
  public Bytes toBytes() {
    int length = entries.stream().mapToInt(entry -> Short.BYTES + entry.size()).sum();
    ByteBuffer buffer = ByteBuffer.allocate(length);
    entries.forEach(entry -> buffer.putShort((short) entry.size()).put(entry.toArray()));
    return Bytes.of(buffer.array());
  }
}
