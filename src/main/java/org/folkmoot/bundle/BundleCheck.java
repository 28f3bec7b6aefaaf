package org.folkmoot.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.SignedNote;
import org.folkmoot.merkle.VerifierKey;

/**
 * An opened bundle and its check. What it holds is read only after the signature was found right,
 * and never further than the manifest says. Not thread-safe.
 */
public final class BundleCheck implements AutoCloseable {

  private static final int LARGEST_MANIFEST = 256 << 20;

  private final String source;
  private final ZipFile zip;
  private final Manifest manifest;
  private final SignedNote note;
  private final VerifierKey ownKey;

  private BundleCheck(
      String source, ZipFile zip, Manifest manifest, SignedNote note, VerifierKey ownKey) {
    this.source = source;
    this.zip = zip;
    this.manifest = manifest;
    this.note = note;
    this.ownKey = ownKey;
  }

  /**
   * Opens a bundle.
   *
   * @throws MalformedInput if it is no zip, or no bundle
   * @throws IOException if it cannot be read
   */
  public static BundleCheck open(Path file) throws IOException {
    ZipFile zip = openZip(file);
    try {
      String source = file.toString();
      Manifest manifest =
          Manifest.parse(new String(small(zip, source, Manifest.NAME), StandardCharsets.UTF_8));
      SignedNote note =
          SignedNote.parse(Manifest.NOTE, Bytes.of(small(zip, source, Manifest.NOTE)));
      String key = new String(small(zip, source, Manifest.KEY), StandardCharsets.UTF_8);
      return new BundleCheck(source, zip, manifest, note, VerifierKey.parse(key.strip()));
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile openZip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      throw new MalformedInput(file.toString(), 0, null, "expected a zip that is whole");
    }
  }

  private static byte[] small(ZipFile zip, String source, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new MalformedInput(source, 0, name, "expected a zip with this file in it");
    }
    try (InputStream content = zip.getInputStream(entry)) {
      byte[] bytes = content.readNBytes(LARGEST_MANIFEST);
      if (content.read() >= 0) {
        throw new MalformedInput(source, 0, name, "expected at most 256 MiB");
      }
      return bytes;
    }
  }

  /** The manifest. */
  public Manifest manifest() {
    return manifest;
  }

  /** The key that the bundle itself names. */
  public VerifierKey ownKey() {
    return ownKey;
  }

  /**
   * Checks the signature. Rejects with the reasons of {@link SignedNote#verifyAny} and with {@code
   * MANIFEST_CHANGED}.
   */
  public Verdict verifySignature(VerifierKey trusted) {
    Verdict signed = note.verify(trusted);
    if (signed.isAccepted() && !note.text().equals(manifest.noteText())) {
      return Verdict.rejected(
          "MANIFEST_CHANGED", "the signature is of another list of files than " + Manifest.NAME);
    }
    return signed;
  }

  /**
   * Checks that the zip has the files of the manifest and no others, each with its length and hash.
   * Rejects with {@code FILE_MISSING}, {@code FILE_UNKNOWN}, {@code FILE_TWICE} or {@code
   * FILE_CHANGED}.
   */
  public Verdict verifyFiles() throws IOException {
    Set<String> left = new HashSet<>();
    manifest.files().forEach(file -> left.add(file.path()));
    left.add(Manifest.NAME);
    left.add(Manifest.NOTE);
    Set<String> seen = new HashSet<>();
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      String path = all.nextElement().getName();
      if (!seen.add(path)) {
        return Verdict.rejected("FILE_TWICE", path + " is in the zip twice");
      }
      if (!left.remove(path)) {
        return Verdict.rejected("FILE_UNKNOWN", path + " is in the zip and not in the manifest");
      }
    }
    if (!left.isEmpty()) {
      return Verdict.rejected("FILE_MISSING", left.iterator().next() + " is not in the zip");
    }
    for (Manifest.Entry file : manifest.files()) {
      if (!isUnchanged(file)) {
        return Verdict.rejected("FILE_CHANGED", file.path() + " is not what was signed");
      }
    }
    return Verdict.accepted();
  }

  private boolean isUnchanged(Manifest.Entry file) throws IOException {
    MessageDigest hash = Digest.newSha256();
    long size = 0;
    byte[] part = new byte[1 << 16];
    try (InputStream content = open(file.path()).orElseThrow()) {
      for (int read = content.read(part); read >= 0; read = content.read(part)) {
        size += read;
        if (size > file.size()) {
          return false;
        }
        hash.update(part, 0, read);
      }
    } catch (ZipException e) {
      return false;
    }
    return size == file.size() && Digest.of(Bytes.of(hash.digest())).equals(file.hash());
  }

  /** The content of a file. */
  public Optional<InputStream> open(String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
  }

  /** Name of the zip, for messages. */
  public String source() {
    return source;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
