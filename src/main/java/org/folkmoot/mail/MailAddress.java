package org.folkmoot.mail;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.kernel.SpecSource;

/**
 * Addresses to which an e-mail may go: {@code local@domain} with the local part a dot-atom of
 * ASCII. Narrower than the standard: no quoted local part, no comment, no address literal. So an
 * address can hold neither a second one nor a line break.
 *
 * <p>Every address has one canonical form, in which it is stored, compared and written to: small
 * letters, the domain in ASCII. Domains are converted without the exceptions of the years of
 * transition, so that {@code faß.example} and {@code fass.example} stay two. A domain that does not
 * come back as itself when it is converted there and back is refused.
 */
@SpecSource(document = "RFC 5321", section = "4.1.2")
@SpecSource(document = "UTS 46", section = "4")
public final class MailAddress {

  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

  private static final IDNA DOMAINS =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE
              | IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.USE_STD3_RULES);

  private MailAddress() {}

  /** Whether e-mails can go to this address. */
  public static boolean isDeliverable(String address) {
    return find(address).isPresent();
  }

  /** The canonical form of what somebody typed; empty if no e-mail can go there. */
  public static Optional<String> find(String typed) {
    String address = typed.strip();
    int at = address.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL || address.length() > LONGEST) {
      return Optional.empty();
    }
    String local = address.substring(0, at);
    return ascii(address.substring(at + 1))
        .filter(domain -> DOMAIN.matcher(domain).matches() && LOCAL.matcher(local).matches())
        .map(domain -> local.toLowerCase(Locale.ROOT) + "@" + domain)
        .filter(whole -> whole.length() <= LONGEST);
  }

  private static Optional<String> ascii(String domain) {
    IDNA.Info info = new IDNA.Info();
    String there = DOMAINS.nameToASCII(domain, new StringBuilder(), info).toString();
    String back = DOMAINS.nameToUnicode(there, new StringBuilder(), info).toString();
    String again = DOMAINS.nameToASCII(back, new StringBuilder(), info).toString();
    return info.hasErrors() || !again.equals(there) ? Optional.empty() : Optional.of(there);
  }

  /** An address that tells administrators enough: {@code a…@example.org}. */
  static String masked(String address) {
    int at = address.lastIndexOf('@');
    return at < 1
        ? "…"
        : address.substring(0, address.offsetByCodePoints(0, 1)) + "…" + address.substring(at);
  }
}
