package org.folkmoot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * Where the indexes of a node lie: one folder for each council, in it one for each time that its
 * index was built, by growing numbers. Without a folder they live in memory.
 */
final class IndexFolders {

  private static final Logger LOG = Logger.getLogger(IndexFolders.class.getName());

  private final Optional<Path> root;

  IndexFolders(Optional<Path> root) {
    this.root = root;
  }

  /** The newest finished index of a council; what else lies there is removed. */
  Optional<CouncilIndex> findFinished(long council, String edition) {
    Optional<CouncilIndex> found = Optional.empty();
    for (Path folder : builds(council)) {
      Optional<CouncilIndex> index = found.isEmpty() ? open(folder, edition) : Optional.empty();
      if (index.isEmpty()) {
        remove(folder);
      }
      found = found.or(() -> index);
    }
    return found;
  }

  private static Optional<CouncilIndex> open(Path folder, String edition) {
    try {
      CouncilIndex index = CouncilIndex.open(new NIOFSDirectory(folder), edition);
      if (index.position().isPresent()) {
        return Optional.of(index);
      }
      index.close();
    } catch (IOException | RuntimeException e) {
      // a damaged index fails in many ways; all of them end in building it anew
      LOG.log(Level.WARNING, e, () -> "the search index in " + folder + " cannot be used");
    }
    return Optional.empty();
  }

  /** Begins a new index of a council. */
  CouncilIndex begin(long council, String edition) throws IOException {
    return CouncilIndex.open(directory(council), edition);
  }

  private Directory directory(long council) throws IOException {
    if (root.isEmpty()) {
      return new ByteBuffersDirectory();
    }
    long number = builds(council).stream().mapToLong(IndexFolders::number).max().orElse(0) + 1;
    Path folder = root.get().resolve(String.valueOf(council)).resolve(String.valueOf(number));
    return new NIOFSDirectory(Files.createDirectories(folder));
  }

  /** Removes all but the newest index of a council. */
  void removeOlder(long council) {
    builds(council).stream().skip(1).forEach(IndexFolders::remove);
  }

  /** Folders with indexes of a council, the newest first. */
  private List<Path> builds(long council) {
    Optional<Path> folder = root.map(path -> path.resolve(String.valueOf(council)));
    if (folder.filter(Files::isDirectory).isEmpty()) {
      return List.of();
    }
    try (Stream<Path> builds = Files.list(folder.get())) {
      return builds
          .filter(path -> path.getFileName().toString().matches("\\d{1,18}"))
          .sorted(Comparator.comparingLong(IndexFolders::number).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long number(Path folder) {
    return Long.parseLong(folder.getFileName().toString());
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> "an old search index stays in " + folder);
    }
  }
}
