package org.folkmoot.opendata;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A dataset that was written out, in a file of this machine that goes with it: its checksum is
 * known before the first byte is sent, and the database is not held up by a slow line. The owner
 * closes it.
 */
public final class DataFile implements Closeable {

  private final Path path;
  private final String sha256;
  private final long bytes;
  private final long rows;

  private DataFile(Path path, String sha256, long bytes, long rows) {
    this.path = path;
    this.sha256 = sha256;
    this.bytes = bytes;
    this.rows = rows;
  }

  /** Writes a dataset to a new file. */
  static DataFile write(Dataset dataset, DataForm form, String license) throws IOException {
    Path path = Files.createTempFile("data-", null);
    try {
      MessageDigest digest = newSha256();
      long rows;
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(path));
          DigestOutputStream out = new DigestOutputStream(file, digest)) {
        try (DataWriter writer = DataWriter.begin(dataset, form, license, out)) {
          dataset.read(writer);
          rows = writer.rows();
        }
      }
      return new DataFile(path, HexFormat.of().formatHex(digest.digest()), Files.size(path), rows);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** SHA-256 of its content in hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Length of its content. */
  public long bytes() {
    return bytes;
  }

  /** Number of rows, the names of the columns not counted. */
  public long rows() {
    return rows;
  }

  /** Sends its content. */
  public void copyTo(OutputStream out) throws IOException {
    Files.copy(path, out);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
