package org.folkmoot.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.folkmoot.kernel.SpecSource;

/**
 * Passwords at rest: Argon2id, 19 MiB, 2 passes, 1 lane, 16 bytes of salt, 32 bytes of hash, in the
 * usual text form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. The password is normalized (NFKC)
 * and never cut.
 */
@SpecSource(document = "RFC 9106", section = "3.1")
final class PasswordHash {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final String PARAMETERS =
      String.format(Locale.ROOT, "$argon2id$v=19$m=%d,t=%d,p=%d$", MEMORY_KIB, PASSES, LANES);

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

  private PasswordHash() {}

  /** A fresh hash of the password, with a salt of its own. */
  static String of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return PARAMETERS
        + ENCODER.encodeToString(salt)
        + "$"
        + ENCODER.encodeToString(hash(password, salt));
  }

  /**
   * Whether the password belongs to the stored text. Takes equally long for right and wrong ones.
   *
   * @throws IllegalArgumentException if the stored text was not written by {@link #of}
   */
  static boolean matches(String password, String stored) {
    String[] parts = stored.split("\\$", -1);
    if (!stored.startsWith(PARAMETERS) || parts.length != 6) {
      throw new IllegalArgumentException("not an Argon2id text of ours");
    }
    byte[] salt = Base64.getDecoder().decode(parts[4]);
    byte[] expected = Base64.getDecoder().decode(parts[5]);
    return MessageDigest.isEqual(expected, hash(password, salt));
  }

  private static byte[] hash(String password, byte[] salt) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(LANES)
            .withSalt(salt)
            .build();
    Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
    argon2.init(parameters);
    byte[] result = new byte[HASH_BYTES];
    String normalized = Normalizer.normalize(password, Normalizer.Form.NFKC);
    argon2.generateBytes(normalized.getBytes(StandardCharsets.UTF_8), result);
    return result;
  }
}
