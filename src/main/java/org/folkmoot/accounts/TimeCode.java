package org.folkmoot.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.kernel.SpecSource;

/** Codes of six digits from a shared seed and the time, SHA-1 and 30 seconds, as apps know them. */
@SpecSource(document = "RFC 6238", section = "4")
final class TimeCode {

  /** Bytes of a seed. */
  static final int SEED_BYTES = 20;

  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;

  private TimeCode() {}

  /**
   * The step whose code was typed: the current one, or one before or after it.
   *
   * @return the step (30-second intervals since 1970), or empty if the code is of none
   */
  static OptionalLong stepOf(String typed, byte[] seed, Instant now) {
    String digits = typed.replaceAll("\\s", "");
    long current = now.getEpochSecond() / STEP_SECONDS;
    for (long step = current - 1; step <= current + 1; step++) {
      byte[] expected = code(seed, step).getBytes(StandardCharsets.US_ASCII);
      if (MessageDigest.isEqual(expected, digits.getBytes(StandardCharsets.UTF_8))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** The code of a step. */
  static String code(byte[] seed, long step) {
    TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    SecretKeySpec key = new SecretKeySpec(seed, generator.getAlgorithm());
    try {
      int code = generator.generateOneTimePassword(key, Instant.ofEpochSecond(step * STEP_SECONDS));
      String padded = "00000" + code;
      return padded.substring(padded.length() - DIGITS);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("not a seed", e);
    }
  }
}
