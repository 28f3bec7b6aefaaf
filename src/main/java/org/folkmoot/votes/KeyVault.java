package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.councils.CouncilCipher;
import org.jspecify.annotations.Nullable;

/**
 * Locks the secrets of elections with the installation's secret, a key of its own for each use, the
 * election as associated data; and keeps the second copy of the council's key in a file below the
 * data directory.
 */
@ApplicationScoped
class KeyVault {

  private final CouncilCipher cipher;
  private final Optional<String> data;
  private @Nullable Path folder;

  @Inject
  KeyVault(CouncilCipher cipher, @ConfigProperty(name = "folkmoot.data") Optional<String> data) {
    this.cipher = cipher;
    this.data = data;
  }

  String seal(Secret use, long election, String plain) {
    return cipher.seal(use.label(), owner(election), plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException if it was sealed with another secret, for another use or election
   */
  String open(Secret use, long election, String sealed) {
    return new String(cipher.open(use.label(), owner(election), sealed), StandardCharsets.UTF_8);
  }

  private static String owner(long election) {
    return "election/" + election;
  }

  /** Writes the second copy, readable by this user alone, whole or not at all. */
  void writeFile(long election, String uuid, String plain) {
    Path file = file(uuid);
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.writeString(next, seal(Secret.TRUSTEE_FILE, election, plain));
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The second copy; empty if there is no such file here. */
  Optional<String> readFile(long election, String uuid) {
    Path file = file(uuid);
    try {
      return Files.exists(file)
          ? Optional.of(open(Secret.TRUSTEE_FILE, election, Files.readString(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the second copy, if it is here. */
  void removeFile(String uuid) {
    try {
      Files.deleteIfExists(file(uuid));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String uuid) {
    return folder().resolve(uuid + ".key");
  }

  /** Where files of elections lie; made when it is asked for first. */
  synchronized Path folder() {
    Path made = folder;
    if (made == null) {
      try {
        made =
            data.isPresent()
                ? Files.createDirectories(Path.of(data.get(), "votes"))
                : Files.createTempDirectory("folkmoot-votes");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      folder = made;
    }
    return made;
  }
}
