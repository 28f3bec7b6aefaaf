package org.folkmoot.accounts;

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
import org.folkmoot.councils.CouncilKeys;

/**
 * Encrypts seeds of second factors at rest: AES-256-GCM, a fresh nonce of 12 bytes before each
 * ciphertext, the account id as associated data, so that a seed cannot be moved to another row.
 */
@ApplicationScoped
class SeedCipher {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CouncilKeys keys;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected SeedCipher() {
    this(null);
  }

  @Inject
  SeedCipher(CouncilKeys keys) {
    this.keys = keys;
  }

  /** Base64 of nonce and ciphertext. */
  String encrypt(byte[] seed, long accountId) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, seed, accountId);
    return Base64.getEncoder()
        .encodeToString(
            ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
  }

  /**
   * The seed.
   *
   * @throws IllegalStateException if it was sealed with another key or for another account
   */
  byte[] decrypt(String stored, long accountId) {
    byte[] all = Base64.getDecoder().decode(stored);
    return run(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(all, NONCE_BYTES),
        Arrays.copyOfRange(all, NONCE_BYTES, all.length),
        accountId);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, long accountId) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      SecretKeySpec key = new SecretKeySpec(keys.key("second-factor").getEncoded(), "AES");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(String.valueOf(accountId).getBytes(StandardCharsets.US_ASCII));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "a second factor cannot be opened: is it the secret with which it was sealed?", e);
    }
  }
}
