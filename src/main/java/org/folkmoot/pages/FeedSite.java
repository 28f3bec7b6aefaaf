package org.folkmoot.pages;

import java.time.LocalDate;

/**
 * Who gives a feed.
 *
 * @param council name of the council
 * @param address address of its site, without a slash at its end
 * @param host its first host
 * @param beginning day on which it was set up
 */
public record FeedSite(String council, String address, String host, LocalDate beginning) {

  /** Lasting id of something. */
  String tag(String key) {
    return "tag:" + host + "," + beginning + ":" + key;
  }
}
