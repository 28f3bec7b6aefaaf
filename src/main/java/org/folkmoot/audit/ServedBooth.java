package org.folkmoot.audit;

import java.io.IOException;
import java.util.Optional;
import org.folkmoot.kernel.Bytes;

/** The booth, or the key holders' scripts, as a site serves them to different browsers. */
final class ServedBooth {

  /** The name in the list of what is served at {@code /booth}. */
  static final String DOCUMENT = "booth.html";

  /** The name of the list. */
  static final String LIST = "files.txt";

  private final Site site;
  private final String folder;

  private ServedBooth(Site site, String folder) {
    this.site = site;
    this.folder = folder;
  }

  /** What voters get. */
  ServedBooth(Site site) {
    this(site, "booth");
  }

  /** What key holders get beside what voters get. */
  static ServedBooth ofKeyHolders(Site site) {
    return new ServedBooth(site, "trustee");
  }

  /** How many kinds of browser there are. */
  static int browsers() {
    return Site.browsers();
  }

  /**
   * Fetches a file, each time as another browser.
   *
   * @return empty if the site has no such file
   * @throws IOException if the site does not answer
   */
  Optional<Bytes> fetch(String name) throws IOException {
    return site.findFile(name.equals(DOCUMENT) ? folder : folder + "/" + name);
  }
}
