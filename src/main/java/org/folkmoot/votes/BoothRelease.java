package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.folkmoot.kernel.Digest;

/**
 * Which code voters run: the files of the booth in this release, and the hash of their list, which
 * stands in the first entry of each election's log.
 */
@ApplicationScoped
public class BoothRelease {

  private volatile String list = "";

  /** For the container. */
  public BoothRelease() {}

  /**
   * Says which files are served; called once, while the application starts.
   *
   * @param files SHA-256 by the name below {@code /booth/}; {@code booth.html} is at {@code /booth}
   */
  public void announce(SortedMap<String, Digest> files) {
    list = files.entrySet().stream().map(BoothRelease::line).collect(Collectors.joining());
  }

  private static String line(Map.Entry<String, Digest> file) {
    return file.getValue().toHex() + "  " + file.getKey() + "\n";
  }

  /** The list as {@code sha256sum} writes it, sorted by name; empty before it is announced. */
  public String list() {
    return list;
  }

  /** SHA-256 of the list; empty before it is announced. */
  public Optional<Digest> digest() {
    return list.isEmpty() ? Optional.empty() : Optional.of(Digest.ofUtf8(list));
  }
}
