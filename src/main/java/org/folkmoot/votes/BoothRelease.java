package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.folkmoot.ballots.ReleasedFiles;
import org.folkmoot.kernel.Digest;

/**
 * Which code voters and key holders run: the files of the booth in this release, and the hash of
 * their list, which stands in the first entry of each election's log; beside it those of the key
 * holders' page.
 */
@ApplicationScoped
public class BoothRelease {

  /** Content security policy under which the voter's page runs. */
  public static final String POLICY =
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self';"
          + " style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'; trusted-types booth;"
          + " require-trusted-types-for 'script'";

  private volatile ReleasedFiles booth = ReleasedFiles.NONE;
  private volatile ReleasedFiles keys = ReleasedFiles.NONE;

  /** For the container. */
  public BoothRelease() {}

  /**
   * Says which files voters get; called once, while the application starts.
   *
   * @param files by the name below {@code /booth/}; {@code booth.html} is at {@code /booth}
   */
  public void announce(ReleasedFiles files) {
    booth = files;
  }

  /**
   * Says which files key holders get beside those of the booth; called once, at the start.
   *
   * @param files by the name below {@code /trustee/}
   */
  public void announceKeys(ReleasedFiles files) {
    keys = files;
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
    return booth.files().isEmpty() ? Optional.empty() : Optional.of(booth.digest());
  }

  /** SHA-256 of the list for key holders. */
  public Digest digestOfKeys() {
    return keys.digest();
  }

  /** The files of the voter's page and its policy, for browser extensions that check them. */
  public String manifest() {
    return WebcatManifest.write(booth, POLICY);
  }
}
