package org.folkmoot.opendata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses. */
final class Addresses {

  private Addresses() {}

  /** A text as one part of an address, percent-encoded. */
  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
