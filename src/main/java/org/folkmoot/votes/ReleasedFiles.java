package org.folkmoot.votes;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.folkmoot.kernel.Digest;

/**
 * Files of a release that run in browsers, as a list with their hashes.
 *
 * @param list as {@code sha256sum} writes it, sorted by name; empty if there are none
 */
public record ReleasedFiles(String list) {

  /** No files. */
  public static final ReleasedFiles NONE = new ReleasedFiles("");

  /**
   * Writes a list.
   *
   * @param files SHA-256 by name
   */
  public static ReleasedFiles of(SortedMap<String, Digest> files) {
    return new ReleasedFiles(
        files.entrySet().stream().map(ReleasedFiles::line).collect(Collectors.joining()));
  }

  private static String line(Map.Entry<String, Digest> file) {
    return file.getValue().toHex() + "  " + file.getKey() + "\n";
  }

  /** SHA-256 of the list. */
  public Digest digest() {
    return Digest.ofUtf8(list);
  }
}
