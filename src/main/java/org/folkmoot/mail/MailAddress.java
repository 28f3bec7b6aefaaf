package org.folkmoot.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.kernel.SpecSource;

/**
 * Addresses to which a letter may go: {@code local@domain} with the local part a dot-atom of ASCII.
 * Narrower than the standard: no quoted local part, no comment, no address literal. So an address
 * can hold neither a second one nor a line break.
 */
@SpecSource(document = "RFC 5321", section = "4.1.2")
public final class MailAddress {

  private static final int LONGEST = 254;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
  private static final int LONGEST_LOCAL = 64;

  private MailAddress() {}

  /** Whether letters can go to this address. */
  public static boolean isDeliverable(String address) {
    return find(address).isPresent();
  }

  /** The address as it goes over the wire, its domain in ASCII; empty if it is none. */
  static Optional<String> find(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL) {
      return Optional.empty();
    }
    String local = address.substring(0, at);
    return ascii(address.substring(at + 1))
        .filter(domain -> DOMAIN.matcher(domain).matches() && LOCAL.matcher(local).matches())
        .map(domain -> local + "@" + domain)
        .filter(whole -> whole.length() <= LONGEST);
  }

  private static Optional<String> ascii(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** An address that tells administrators enough: {@code a…@example.org}. */
  static String masked(String address) {
    int at = address.lastIndexOf('@');
    return at < 1
        ? "…"
        : address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
  }
}
