package org.folkmoot.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of an installation, kept apart from its database: the setting, or the file {@code
 * secret.key} in the data directory, which is made at the first start and which only its owner may
 * read.
 */
final class SecretFile {

  /** Characters of a secret: 32 bytes in base64url without padding. */
  static final int LENGTH = 43;

  private static final String NAME = "secret.key";
  private static final int BYTES = 32;

  private SecretFile() {}

  /**
   * The secret that the settings name or the file holds.
   *
   * @param databaseIsNew whether nothing was locked with a secret yet, so that one may be made
   * @throws StartupFailure if the file cannot be read or written, or is damaged
   */
  static String secretOf(Settings settings, boolean databaseIsNew) {
    String set = settings.get(Setting.SECRET);
    if (!set.isEmpty()) {
      return set;
    }
    Path file = settings.data().resolve(NAME);
    try {
      if (!Files.exists(file) && !databaseIsNew) {
        throw new StartupFailure(
            "The file "
                + file
                + " is missing, with which the database was locked: restore it from its copy, or"
                + " set FOLKMOOT_SECRET to what it held.");
      }
      String secret = Files.exists(file) ? read(file) : create(file);
      if (secret.length() < LENGTH) {
        throw new StartupFailure(
            "The file " + file + " is damaged: restore it from its copy before you start again.");
      }
      return secret;
    } catch (IOException e) {
      throw new StartupFailure(
          "The file " + file + " cannot be used: give this user the right to read and write it.");
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII).strip();
  }

  private static String create(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        file,
        secret + "\n",
        StandardCharsets.US_ASCII,
        posix ? StandardOpenOption.WRITE : StandardOpenOption.CREATE_NEW);
    return secret;
  }
}
