package org.folkmoot.moderation.sieve;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the sites to which a text leads, written out as links or as bare names. */
final class Links {

  private static final Pattern LINK =
      Pattern.compile("(?i)(?:https?://|(?<![\\p{L}\\p{N}.@-])www\\.)([^\\s/()<>\\[\\]\"'?#:]+)");

  /** One run of signs, so that no text makes it take long; what it is, is looked at after. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.@/-])[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{2,252}(?![\\p{L}\\p{N}@-])");

  /** Ends of names that people leave without “https”; a full stop without a blank is none. */
  private static final Set<String> ENDS =
      Set.of(
          "com", "net", "org", "info", "biz", "io", "uk", "wales", "cymru", "shop", "site", "store",
          "online", "top", "xyz", "ru", "cn");

  private Links() {}

  /** Sites in the order in which they stand, each once, in small letters and without “www.”. */
  static List<String> hosts(String text) {
    return Stream.concat(
            LINK.matcher(text).results().map(found -> host(found.group(1))),
            BARE.matcher(text)
                .results()
                .map(found -> host(found.group()))
                .filter(host -> ENDS.contains(endOf(host))))
        .filter(host -> host.contains("."))
        .distinct()
        .toList();
  }

  private static String endOf(String host) {
    return host.substring(host.lastIndexOf('.') + 1);
  }

  static String host(String written) {
    return written.toLowerCase(Locale.ROOT).replaceAll("^www\\.|[.,;!]+$", "");
  }

  static boolean isKnown(String host, List<String> known) {
    return known.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
  }
}
