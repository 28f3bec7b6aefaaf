package org.folkmoot.residents.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.kernel.SpecSource;

/**
 * A file that waits in the database for some minutes or hours: compressed, then encrypted with a
 * key that the database does not hold. 12 bytes of nonce, then AES-256-GCM with a tag of 16 bytes.
 */
@SpecSource(document = "NIST SP 800-38D", section = "7")
final class SealedFile {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedFile() {}

  static byte[] seal(byte[] content, SecretKeySpec key) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try (ByteArrayOutputStream sealed = new ByteArrayOutputStream()) {
      sealed.write(nonce);
      sealed.write(cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(compressed(content)));
      return sealed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM", e);
    }
  }

  /**
   * The content again.
   *
   * @throws IllegalStateException if it was sealed with another key or was changed
   */
  static byte[] open(byte[] sealed, SecretKeySpec key) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      byte[] compressed =
          cipher(Cipher.DECRYPT_MODE, key, nonce)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
      try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
        return unpacked.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealed with another key, or changed", e);
    }
  }

  private static byte[] compressed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(content);
    }
    return bytes.toByteArray();
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key.getEncoded(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
