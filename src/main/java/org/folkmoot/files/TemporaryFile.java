package org.folkmoot.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What somebody sent, on the disk while it is looked at; readable by the server alone. */
final class TemporaryFile implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  private final Path path;
  private final long size;
  private final String sha256;

  private TemporaryFile(Path path, long size, String sha256) {
    this.path = path;
    this.size = size;
    this.sha256 = sha256;
  }

  /**
   * Takes a file in.
   *
   * @param mostMegabytes how large it may be
   * @throws FileRefusal if it is larger
   */
  static TemporaryFile of(InputStream content, int mostMegabytes) throws IOException {
    Path path = Files.createTempFile("file-", null);
    try {
      MessageDigest digest = newSha256();
      long size = copy(content, path, digest, FileLimits.MEGABYTE * mostMegabytes);
      if (size > FileLimits.MEGABYTE * mostMegabytes) {
        throw FileRefusal.tooLarge(mostMegabytes);
      }
      return new TemporaryFile(path, size, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private static long copy(InputStream content, Path path, MessageDigest digest, long most)
      throws IOException {
    try (OutputStream target = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      long size = 0;
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer);
          read >= 0 && size <= most;
          read = content.read(buffer)) {
        target.write(buffer, 0, read);
        size += read;
      }
      return size;
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Path path() {
    return path;
  }

  long size() {
    return size;
  }

  String sha256() {
    return sha256;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
