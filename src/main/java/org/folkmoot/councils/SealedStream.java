package org.folkmoot.councils;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.kernel.SpecSource;
import org.jspecify.annotations.Nullable;

/**
 * A file of any size that waits in the database: compressed, then encrypted piece by piece while it
 * is read, so that it is never in memory as a whole. Seven bytes of chance, then pieces of 64 KiB
 * in AES-256-GCM; the nonce of a piece is the chance, its number, and whether it is the last, so
 * that pieces cannot be changed, moved or cut off unnoticed. A file of nothing has no piece.
 */
@SpecSource(document = "CRYPTO 2015, Hoang, Reyhanitabar, Rogaway, Vizár", section = "7 (STREAM)")
public final class SealedStream extends InputStream {

  private static final int PREFIX_BYTES = 7;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;
  private static final int PIECE_BYTES = 64 * 1024;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final InputStream in;
  private final SecretKeySpec key;
  private final int mode;
  private final byte[] prefix = new byte[PREFIX_BYTES];
  private byte[] next = {};
  private @Nullable ByteBuffer ready;
  private int number;

  private SealedStream(InputStream in, SecretKeySpec key, int mode) {
    this.in = in;
    this.key = new SecretKeySpec(key.getEncoded(), "AES");
    this.mode = mode;
  }

  /** A file, sealed while it is read. */
  public static InputStream seal(InputStream content, SecretKeySpec key) {
    return new SealedStream(new DeflaterInputStream(content), key, Cipher.ENCRYPT_MODE);
  }

  /**
   * The content of a sealed file.
   *
   * @return a stream that throws an {@link IOException} where the file was changed or cut off, or
   *     sealed with another key
   */
  public static InputStream open(InputStream sealed, SecretKeySpec key) {
    return new InflaterInputStream(new SealedStream(sealed, key, Cipher.DECRYPT_MODE));
  }

  @Override
  public int read() throws IOException {
    ByteBuffer bytes = bytes();
    return bytes.hasRemaining() ? bytes.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    ByteBuffer bytes = bytes();
    int count = Math.min(length, bytes.remaining());
    bytes.get(target, offset, count);
    return count == 0 ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private ByteBuffer bytes() throws IOException {
    ByteBuffer bytes = ready == null ? begin() : ready;
    while (!bytes.hasRemaining() && next.length > 0) {
      bytes = ByteBuffer.wrap(piece());
    }
    ready = bytes;
    return bytes;
  }

  /** Nothing yet but, when sealing, the bytes of chance. */
  private ByteBuffer begin() throws IOException {
    boolean seals = mode == Cipher.ENCRYPT_MODE;
    if (seals) {
      RANDOM.nextBytes(prefix);
    } else if (in.readNBytes(prefix, 0, PREFIX_BYTES) < PREFIX_BYTES) {
      throw new IOException("a sealed file was cut off");
    }
    next = in.readNBytes(pieceBytes());
    return ByteBuffer.wrap(seals ? prefix : new byte[0]);
  }

  private int pieceBytes() {
    return mode == Cipher.ENCRYPT_MODE ? PIECE_BYTES : PIECE_BYTES + TAG_BYTES;
  }

  private byte[] piece() throws IOException {
    byte[] current = next;
    next = in.readNBytes(pieceBytes());
    byte[] nonce =
        ByteBuffer.allocate(NONCE_BYTES)
            .put(prefix)
            .putInt(number++)
            .put((byte) (next.length == 0 ? 1 : 0))
            .array();
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
      return cipher.doFinal(current);
    } catch (GeneralSecurityException e) {
      throw new IOException("sealed with another key, or changed", e);
    }
  }
}
