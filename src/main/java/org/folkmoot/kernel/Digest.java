package org.folkmoot.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A SHA-256 value: 32 bytes (FIPS 180-4, section 6.2). */
@SpecSource(document = "FIPS 180-4", section = "6.2")
public final class Digest {

  /** Length in bytes. */
  public static final int SIZE = 32;

  private final Bytes value;

  private Digest(Bytes value) {
    this.value = value;
  }

  /** The SHA-256 of the parts, one after the other. */
  public static Digest ofContent(byte[]... parts) {
    MessageDigest sha256 = newSha256();
    for (byte[] part : parts) {
      sha256.update(part);
    }
    return new Digest(Bytes.of(sha256.digest()));
  }

  /** The SHA-256 of the UTF-8 form of the text. */
  public static Digest ofUtf8(String text) {
    return ofContent(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Takes over a value that was computed elsewhere.
   *
   * @throws IllegalArgumentException if it has another length than 32 bytes
   */
  public static Digest of(Bytes value) {
    if (value.size() != SIZE) {
      throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + value.size());
    }
    return new Digest(value);
  }

  /**
   * Reads 64 hexadecimal digits.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Digest parseHex(String hex) {
    return of(Bytes.parseHex(hex));
  }

  /** A fresh SHA-256 computation, for content that comes in pieces. */
  public static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The 32 bytes. */
  public Bytes bytes() {
    return value;
  }

  /** 64 lower-case hexadecimal digits. */
  public String toHex() {
    return value.toHex();
  }

  /** Base64 without padding: 43 characters, the form of Belenios fingerprints. */
  public String toBase64() {
    return Base64.getEncoder().withoutPadding().encodeToString(value.toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digest that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** 64 lower-case hexadecimal digits. */
  @Override
  public String toString() {
    return toHex();
  }
}
