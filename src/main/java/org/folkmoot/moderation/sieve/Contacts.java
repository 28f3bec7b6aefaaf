package org.folkmoot.moderation.sieve;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what belongs to a person: e-mail addresses, telephone numbers, a house by its postcode. */
final class Contacts {

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}@([\\p{L}\\p{N}.-]{3,253})");

  /** Nine to fifteen digits that begin with 0 or a country; dates and amounts do not. */
  private static final Pattern PHONE =
      Pattern.compile("(?<![\\p{N}.,/-])(?:\\+|0)\\d(?:[ ().-]{0,2}\\d){7,13}(?!\\d)");

  private static final Pattern HOUSE =
      Pattern.compile(
          "(?<!\\p{N})\\d{1,4}\\p{L}?,? \\p{L}[^\\n]{2,60}?"
              + "(?<!\\p{L})[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?![\\p{L}\\d])");

  private Contacts() {}

  static boolean standIn(String text, List<String> knownHosts) {
    Matcher email = EMAIL.matcher(text);
    while (email.find()) {
      String host = Links.host(email.group(1));
      if (host.matches(".+\\.\\p{L}{2,24}") && !Links.isKnown(host, knownHosts)) {
        return true;
      }
    }
    return PHONE.matcher(text).find() || HOUSE.matcher(text).find();
  }
}
