package org.folkmoot.councils;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must be read again but not in the database alone: AES-256-GCM under the council's
 * key of a purpose, a fresh nonce of 12 bytes before each ciphertext. The owner is associated data,
 * so that nothing can be moved to another row.
 */
@ApplicationScoped
public class CouncilCipher {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CouncilKeys keys;

  @Inject
  CouncilCipher(CouncilKeys keys) {
    this.keys = keys;
  }

  /**
   * Base64 of nonce and ciphertext.
   *
   * @param purpose lasting name of the use, see {@link CouncilKeys#key}
   * @param owner what the row belongs to, for example an account id
   */
  public String seal(String purpose, String owner, byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, cipherKey(purpose), owner, nonce, plain);
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException if it was sealed with another key or for another owner
   */
  public byte[] open(String purpose, String owner, String stored) {
    byte[] all = Base64.getDecoder().decode(stored);
    return run(
        Cipher.DECRYPT_MODE,
        cipherKey(purpose),
        owner,
        Arrays.copyOf(all, NONCE_BYTES),
        Arrays.copyOfRange(all, NONCE_BYTES, all.length));
  }

  private SecretKeySpec cipherKey(String purpose) {
    return new SecretKeySpec(keys.key(purpose).getEncoded(), "AES");
  }

  private static byte[] run(int mode, SecretKeySpec key, String owner, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "what was sealed cannot be opened: is it the secret with which it was sealed?", e);
    }
  }
}
