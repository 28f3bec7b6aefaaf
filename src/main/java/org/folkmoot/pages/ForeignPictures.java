package org.folkmoot.pages;

import jakarta.servlet.ServletRequest;
import java.util.Optional;

/**
 * Lets one page show pictures of another server, which its content security policy forbids
 * otherwise: tiles of a map, if an administrator chose some.
 */
public final class ForeignPictures {

  private static final String ATTRIBUTE = "org.folkmoot.pictures";

  private ForeignPictures() {}

  /**
   * Allows them; before the page is written.
   *
   * @param origin scheme, host and port of the server, for example {@code https://tiles.example}
   */
  public static void allow(ServletRequest request, String origin) {
    request.setAttribute(ATTRIBUTE, origin);
  }

  /** The server whose pictures this page may show. */
  public static Optional<String> allowed(ServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
  }
}
