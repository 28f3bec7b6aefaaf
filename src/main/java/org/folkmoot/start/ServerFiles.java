package org.folkmoot.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The server and the application as files. They travel in {@code folkmoot.jar} under {@code
 * server/} and are unpacked once, into a folder that is named after what they are: starting from
 * files takes half the time of starting from a jar inside a jar.
 *
 * <p>Two programs may do that at the same time: the second one waits at a lock. Files are written
 * beside their place and moved there when all are whole, so that what an interrupted start left
 * behind is never used; the next start removes it, and the versions that no program uses.
 */
final class ServerFiles {

  private static final String PREFIX = "server/";
  private static final String UNFINISHED = "unfinished-";
  private static final int KEY_LENGTH = 16;

  /** Held open, because a lock ends with its channel. */
  private static final Map<Path, FileChannel> IN_USE = new ConcurrentHashMap<>();

  private static final String KEY = "[0-9a-f]{" + KEY_LENGTH + "}";

  private final Path program;
  private final Path cache;

  /**
   * Nothing is read or written yet.
   *
   * @param program the file {@code folkmoot.jar}
   * @param cache the folder for the versions
   */
  ServerFiles(Path program, Path cache) {
    this.program = program;
    this.cache = cache;
  }

  /**
   * Unpacks what is not there yet. The folder stays in use until this process ends.
   *
   * @return the folder with {@code server.jar}
   * @throws StartupFailure if the folder cannot be written or has no room
   */
  Path unpack() {
    try (ZipFile zip = new ZipFile(program.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> entry.getName().startsWith(PREFIX) && !entry.isDirectory())
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      Surroundings.createPrivately(cache);
      try (FileChannel lock = open(cache.resolve("lock"))) {
        lock.lock();
        Path folder = cache.resolve(keyOf(entries));
        stayInUse(folder);
        removeLeftovers(folder);
        if (!isWhole(folder, entries)) {
          remove(folder);
          unpack(zip, entries, folder);
        }
        return folder;
      }
    } catch (IOException | UncheckedIOException e) {
      throw new StartupFailure(
          "The server cannot be unpacked into "
              + cache
              + " ("
              + e.getMessage()
              + "): there must be 400 MB of room and the right to write, or set FOLKMOOT_CACHE to"
              + " another folder.");
    }
  }

  /** Names, lengths and check sums of the files tell one build from another. */
  private static String keyOf(List<? extends ZipEntry> entries) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ZipEntry entry : entries) {
        String line = entry.getName() + '\n' + entry.getSize() + '\n' + entry.getCrc() + '\n';
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FileChannel open(Path lock) throws IOException {
    return FileChannel.open(
        lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** The lock goes with the process: whoever removes old versions asks for it first. */
  private static void stayInUse(Path folder) throws IOException {
    if (!IN_USE.containsKey(folder)) {
      FileChannel channel = open(Path.of(folder + ".lock"));
      channel.lock(0, Long.MAX_VALUE, true);
      IN_USE.put(folder, channel);
    }
  }

  private void removeLeftovers(Path current) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(cache, Files::isDirectory)) {
      for (Path folder : all) {
        String name = String.valueOf(folder.getFileName());
        if (name.startsWith(UNFINISHED)) {
          remove(folder);
        } else if (name.matches(KEY) && !folder.equals(current) && !IN_USE.containsKey(folder)) {
          removeUnlessInUse(folder);
        }
      }
    }
  }

  private static void removeUnlessInUse(Path folder) throws IOException {
    Path lock = Path.of(folder + ".lock");
    try (FileChannel channel = open(lock);
        FileLock alone = channel.tryLock()) {
      if (alone == null) {
        return;
      }
      remove(folder);
    }
    Files.deleteIfExists(lock);
  }

  private static boolean isWhole(Path folder, List<? extends ZipEntry> entries) throws IOException {
    for (ZipEntry entry : entries) {
      Path file = placeOf(entry, folder);
      if (!Files.isRegularFile(file) || Files.size(file) != entry.getSize()) {
        return false;
      }
    }
    return true;
  }

  private void unpack(ZipFile zip, List<? extends ZipEntry> entries, Path folder)
      throws IOException {
    Path unfinished = Files.createTempDirectory(cache, UNFINISHED);
    try {
      for (ZipEntry entry : entries) {
        Path file = placeOf(entry, unfinished);
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      remove(unfinished);
      throw e;
    }
  }

  private static Path placeOf(ZipEntry entry, Path folder) throws IOException {
    Path file = folder.resolve(entry.getName().substring(PREFIX.length())).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException(entry.getName());
    }
    return file;
  }

  /** Removes a folder with all that is in it, if it is there. */
  static void remove(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      empty(folder);
      Files.delete(folder);
    }
  }

  /** Removes what is in a folder; links are removed, not followed. */
  static void empty(Path folder) throws IOException {
    emptyExcept(folder, folder);
  }

  /** The same, but for one file. */
  static void emptyExcept(Path kept, Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder) && !path.equals(kept)) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
