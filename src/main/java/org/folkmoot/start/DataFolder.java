package org.folkmoot.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data directory in the hands of one server: locked, closed to other users of the machine, its
 * folder for temporary files empty, and never once a demo and once a council's.
 */
final class DataFolder {

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNERS_FILE =
      PosixFilePermissions.fromString("rw-------");

  /** Held for as long as the process lives. */
  private static @Nullable FileLock held;

  private DataFolder() {}

  /**
   * Takes it.
   *
   * @throws StartupFailure if another server holds it, or it cannot be used
   */
  static void take(Settings settings) {
    Path data = settings.data();
    try {
      held =
          FileChannel.open(
                  data.resolve("folkmoot.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE)
              .tryLock();
      if (held == null) {
        throw inUse(settings);
      }
      closeToOthers(data);
      String list = System.getProperty(StartCache.LIST_PROPERTY, "");
      ServerFiles.emptyExcept(Path.of(list), settings.temporary());
    } catch (IOException e) {
      throw new StartupFailure(
          "The data directory " + data + " cannot be used (" + e.getMessage() + ").");
    }
  }

  static StartupFailure inUse(Settings settings) {
    return new StartupFailure(
        "Another Folkmoot already uses " + settings.data() + ": stop it, or set FOLKMOOT_DATA.");
  }

  /** New files belong to their owner alone; an earlier version left some open. */
  private static void closeToOthers(Path data) throws IOException {
    if (!data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Files.setPosixFilePermissions(data, OWNER);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(data, Files::isRegularFile)) {
      for (Path file : files) {
        Files.setPosixFilePermissions(file, OWNERS_FILE);
      }
    }
  }
}
