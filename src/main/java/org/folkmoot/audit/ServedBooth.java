package org.folkmoot.audit;

import java.io.IOException;
import java.util.Optional;
import org.folkmoot.kernel.Bytes;

/** The booth as a site serves it, asked for as different browsers would. */
final class ServedBooth {

  /** The name in the list of what is served at {@code /booth}. */
  static final String DOCUMENT = "booth.html";

  /** The name of the list. */
  static final String LIST = "files.txt";

  private final Site site;

  ServedBooth(Site site) {
    this.site = site;
  }

  /** How many kinds of browser there are. */
  static int browsers() {
    return Site.browsers();
  }

  /**
   * Fetches a file of the booth, each time as another browser.
   *
   * @return empty if the site has no such file
   * @throws IOException if the site does not answer
   */
  Optional<Bytes> fetch(String name) throws IOException {
    return site.findFile(name.equals(DOCUMENT) ? "booth" : "booth/" + name);
  }
}
