package org.folkmoot.accounts;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.folkmoot.kernel.Digest;

/**
 * Chance that people carry: tokens of 256 bits in cookies and links, codes of 5 bits a letter for
 * typing. Only hashes are stored.
 */
public final class Secret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 32;
  private static final int GROUP = 4;

  /** 32 letters and digits that are not mistaken for each other. */
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private Secret() {}

  /** A token: 43 characters of base64url. */
  public static String token() {
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** A code for typing: groups of four (20 bits each), for example {@code K7QX-2MPA}. */
  static String code(int groups) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < groups * GROUP; i++) {
      letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return grouped(letters.toString());
  }

  /** A code as somebody typed it, in the form that was sent. */
  static String typedCode(String typed) {
    return grouped(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
  }

  private static String grouped(String letters) {
    return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** SHA-256 of a token, in hexadecimal. */
  public static String hash(String token) {
    return Digest.ofUtf8(token).toHex();
  }
}
