package org.folkmoot.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.folkmoot.kernel.SpecSource;

/**
 * Which passwords are good enough for a new account: at least 15 and at most 128 characters, any of
 * them, and not one of those that guessers try first (lists of passwords in use, words, keyboard
 * rows, repeats, names of the person and the council). No rules of composition, no expiry.
 */
@SpecSource(document = "NIST SP 800-63B-4", section = "3.1.1.2")
final class PasswordPolicy {

  /** Shortest password, in characters. */
  static final int SHORTEST = 15;

  /** Longest password, in characters; longer ones are refused before any work. */
  static final int LONGEST = 128;

  /** Guesses that a password must outlast, as a power of ten. */
  private static final double GUESSES_LOG10 = 10;

  /** What lies behind does not make a password easier; bounds the work. */
  private static final int MEASURED = 64;

  private static final Zxcvbn ESTIMATE = new Zxcvbn();

  private PasswordPolicy() {}

  /**
   * Refuses a password that is too short, too long or too easy.
   *
   * @param context words that belong to the person or the council
   * @throws PasswordRefused with the reason
   */
  static void check(String password, List<String> context) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw PasswordRefused.tooShort(SHORTEST);
    }
    if (length > LONGEST) {
      throw PasswordRefused.tooLong(LONGEST);
    }
    String measured = password.substring(0, Math.min(password.length(), MEASURED));
    if (ESTIMATE.measure(measured, context).getGuessesLog10() < GUESSES_LOG10) {
      throw PasswordRefused.tooEasy();
    }
  }
}
