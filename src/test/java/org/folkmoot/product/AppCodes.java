package org.folkmoot.product;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The app on a phone that shows codes for a seed. */
final class AppCodes {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private AppCodes() {}

  /** The code of this moment, from a seed as the page shows it. */
  static String now(String letters) throws InvalidKeyException {
    TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    SecretKeySpec key = new SecretKeySpec(seed(letters), generator.getAlgorithm());
    return generator.generateOneTimePasswordString(key, Clock.systemUTC().instant());
  }

  private static byte[] seed(String letters) {
    StringBuilder bits = new StringBuilder();
    for (char letter : letters.replaceAll("\\s", "").toUpperCase(Locale.ROOT).toCharArray()) {
      String five = Integer.toBinaryString(BASE32.indexOf(letter));
      bits.append("00000".substring(five.length())).append(five);
    }
    byte[] bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return bytes;
  }
}
