package org.folkmoot.bundle;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.NoteSigner;
import org.folkmoot.merkle.SignedNote;

/**
 * Writes a bundle file by file, so that it may be larger than the memory. The same files at the
 * same time give the same bytes. Not thread-safe.
 */
public final class BundleWriter implements AutoCloseable {

  private final ZipOutputStream zip;
  private final Instant time;
  private final List<Manifest.Entry> files = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();

  /**
   * @param output gets the zip; closed with the writer
   * @param time that every file in the zip has
   */
  public BundleWriter(OutputStream output, Instant time) {
    this.zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
    this.time = time;
  }

  /** What writes the content of a file. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of it and leaves the stream open. */
    void writeTo(OutputStream output) throws IOException;
  }

  /**
   * Adds a file.
   *
   * @throws IllegalArgumentException if it is no path of a bundle, or was added before
   */
  public void add(String path, Content content) throws IOException {
    if (!Manifest.isPath(path) || !paths.add(path)) {
      throw new IllegalArgumentException("no further path of a bundle: " + path);
    }
    MessageDigest hash = Digest.newSha256();
    Counting counting = new Counting(new DigestOutputStream(zip, hash));
    begin(path);
    content.writeTo(counting);
    zip.closeEntry();
    files.add(new Manifest.Entry(path, counting.count, Digest.of(Bytes.of(hash.digest()))));
  }

  /** Whether a file of this path was added. */
  public boolean has(String path) {
    return paths.contains(path);
  }

  /** Adds a text in UTF-8. */
  public void add(String path, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(path, output -> output.write(bytes));
  }

  /** Adds the key, the manifest and its signature; nothing can be added afterwards. */
  public Manifest finish(NoteSigner signer) throws IOException {
    add(Manifest.KEY, signer.verifierKey().toText() + "\n");
    Manifest manifest = new Manifest(files);
    String text = manifest.noteText();
    write(Manifest.NAME, Bytes.ofUtf8(manifest.toText()));
    write(Manifest.NOTE, new SignedNote(text, List.of(signer.sign(text))).toBytes());
    zip.finish();
    return manifest;
  }

  private void write(String name, Bytes content) throws IOException {
    begin(name);
    zip.write(content.toArray());
    zip.closeEntry();
  }

  private void begin(String path) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTime(time.toEpochMilli());
    zip.putNextEntry(entry);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Counts what goes through. */
  private static final class Counting extends FilterOutputStream {

    private long count;

    Counting(OutputStream output) {
      super(output);
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }

    /** The zip goes on after this file. */
    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
