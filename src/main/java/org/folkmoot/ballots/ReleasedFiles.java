package org.folkmoot.ballots;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.kernel.Digest;

/**
 * Files of a release that run in browsers, with their hashes.
 *
 * @param files SHA-256 by name
 */
public record ReleasedFiles(SortedMap<String, Digest> files) {

  /** No files. */
  public static final ReleasedFiles NONE = new ReleasedFiles(Collections.emptySortedMap());

  /** Copies the map. */
  public ReleasedFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Their list as {@code sha256sum} writes it, sorted by name; empty if there are none. */
  public String list() {
    return files.entrySet().stream().map(ReleasedFiles::line).collect(Collectors.joining());
  }

  private static String line(Map.Entry<String, Digest> file) {
    return file.getValue().toHex() + "  " + file.getKey() + "\n";
  }

  /** SHA-256 of the list. */
  public Digest digest() {
    return Digest.ofUtf8(list());
  }
}
