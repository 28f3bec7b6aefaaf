package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.SortedMap;
import org.folkmoot.kernel.Digest;

/**
 * Which code voters and key holders run: the files of the booth in this release, and the hash of
 * their list, which stands in the first entry of each election's log; beside it those of the key
 * holders' page.
 */
@ApplicationScoped
public class BoothRelease {

  private volatile ReleasedFiles booth = ReleasedFiles.NONE;
  private volatile ReleasedFiles keys = ReleasedFiles.NONE;

  /** For the container. */
  public BoothRelease() {}

  /**
   * Says which files voters get; called once, while the application starts.
   *
   * @param files SHA-256 by the name below {@code /booth/}; {@code booth.html} is at {@code /booth}
   */
  public void announce(SortedMap<String, Digest> files) {
    booth = ReleasedFiles.of(files);
  }

  /**
   * Says which files key holders get beside those of the booth; called once, at the start.
   *
   * @param files SHA-256 by the name below {@code /trustee/}
   */
  public void announceKeys(SortedMap<String, Digest> files) {
    keys = ReleasedFiles.of(files);
  }

  /** The list as {@code sha256sum} writes it, sorted by name; empty before it is announced. */
  public String list() {
    return booth.list();
  }

  /** The same for key holders. */
  public String listOfKeys() {
    return keys.list();
  }

  /** SHA-256 of the list; empty before it is announced. */
  public Optional<Digest> digest() {
    return booth.list().isEmpty() ? Optional.empty() : Optional.of(booth.digest());
  }

  /** SHA-256 of the list for key holders. */
  public Digest digestOfKeys() {
    return keys.digest();
  }
}
