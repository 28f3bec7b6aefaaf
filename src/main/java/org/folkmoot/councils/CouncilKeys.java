package org.folkmoot.councils;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keys of 32 bytes for what the database alone must not give away: one for each council and
 * purpose, derived with HMAC-SHA-256 from the secret of the installation, which lies outside the
 * database. Keys of two councils or purposes tell nothing about each other.
 */
@ApplicationScoped
public class CouncilKeys {

  private static final Logger LOG = Logger.getLogger(CouncilKeys.class.getName());
  private static final String ALGORITHM = "HmacSHA256";

  private final CurrentCouncil currentCouncil;
  private final byte[] secret;

  @Inject
  CouncilKeys(
      CurrentCouncil currentCouncil,
      @ConfigProperty(name = "folkmoot.secret") Optional<String> secret) {
    this.currentCouncil = currentCouncil;
    this.secret =
        secret
            .filter(text -> !text.isEmpty())
            .orElseGet(CouncilKeys::secretOfThisProcess)
            .getBytes(StandardCharsets.UTF_8);
  }

  /** Only where the launcher did not run, as in tests. */
  private static String secretOfThisProcess() {
    LOG.log(Level.WARNING, "no folkmoot.secret: what is locked now is lost at the next start");
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getEncoder().encodeToString(random);
  }

  /**
   * The key of the current council for one purpose.
   *
   * @param purpose lasting name of the use, for example {@code register}
   * @throws IllegalStateException if no council was entered
   */
  public SecretKeySpec key(String purpose) {
    String context = "folkmoot/1/" + currentCouncil.get().id() + "/" + purpose;
    return new SecretKeySpec(hmac(new SecretKeySpec(secret, ALGORITHM), context), ALGORITHM);
  }

  /** HMAC-SHA-256 of a text in UTF-8 under the key of {@link #key}: 32 bytes. */
  public byte[] hash(String purpose, String text) {
    return hmac(key(purpose), text);
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK lacks " + ALGORITHM, e);
    }
  }
}
