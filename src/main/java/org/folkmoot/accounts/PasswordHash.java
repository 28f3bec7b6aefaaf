package org.folkmoot.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.folkmoot.kernel.SpecSource;

/**
 * Passwords at rest: Argon2id, today with 19 MiB, 2 passes, 1 lane, 16 bytes of salt, 32 bytes of
 * hash, in the usual text form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. What is stored is
 * checked with the parameters that it names, so that today's can be raised. The password is
 * normalized (NFKC) and never cut.
 */
@SpecSource(document = "RFC 9106", section = "3.1")
final class PasswordHash {

  private static final Costs TODAY = new Costs(19 * 1024, 2, 1);
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final Pattern STORED =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

  private PasswordHash() {}

  /**
   * What a hash costs.
   *
   * @param memory KiB
   * @param passes passes over the memory
   * @param lanes lanes
   */
  record Costs(int memory, int passes, int lanes) {

    private static final int MOST_MEMORY = 1024 * 1024;

    /** Refuses what would take the server's memory, or is no Argon2. */
    Costs {
      if (lanes < 1 || passes < 1 || memory < 8 * lanes || memory > MOST_MEMORY) {
        throw new IllegalArgumentException("not the costs of an Argon2id text");
      }
    }

    private boolean areBelow(Costs other) {
      return memory < other.memory || passes < other.passes;
    }

    private String text() {
      return String.format(Locale.ROOT, "$argon2id$v=19$m=%d,t=%d,p=%d$", memory, passes, lanes);
    }
  }

  /** A fresh hash of the password, with a salt of its own. */
  static String of(String password) {
    return of(password, TODAY);
  }

  /** A fresh hash that costs this much. */
  static String of(String password, Costs costs) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return costs.text()
        + ENCODER.encodeToString(salt)
        + "$"
        + ENCODER.encodeToString(hash(password, salt, costs, HASH_BYTES));
  }

  /**
   * Whether the password belongs to the stored text. Takes equally long for right and wrong ones.
   *
   * @throws IllegalArgumentException if the stored text is none of Argon2id
   */
  static boolean matches(String password, String stored) {
    Matcher parts = parse(stored);
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    return MessageDigest.isEqual(expected, hash(password, salt, costsOf(parts), expected.length));
  }

  /**
   * Whether the stored text costs less than a fresh one would.
   *
   * @throws IllegalArgumentException if the stored text is none of Argon2id
   */
  static boolean isWeak(String stored) {
    return costsOf(parse(stored)).areBelow(TODAY);
  }

  private static Matcher parse(String stored) {
    Matcher parts = STORED.matcher(stored);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not an Argon2id text");
    }
    return parts;
  }

  private static Costs costsOf(Matcher parts) {
    return new Costs(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  private static byte[] hash(String password, byte[] salt, Costs costs, int length) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(costs.memory())
            .withIterations(costs.passes())
            .withParallelism(costs.lanes())
            .withSalt(salt)
            .build();
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(parameters);
    byte[] result = new byte[length];
    String normalized = Normalizer.normalize(password, Normalizer.Form.NFKC);
    argon2.generateBytes(normalized.getBytes(StandardCharsets.UTF_8), result);
    return result;
  }
}
