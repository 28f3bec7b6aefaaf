package org.folkmoot.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.ballots.ServedFiles;
import org.folkmoot.kernel.Bytes;

/**
 * The sources of a release on this machine.
 *
 * @param folder in which {@code booth}, {@code trustee} and {@code css} lie
 */
record SourceFolder(Path folder) implements ServedFiles.Sources {

  private static final Path IN_REPOSITORY = Path.of("src/main/webapp/resources/folkmoot");

  /** Finds the sources in a copy of the repository. */
  static SourceFolder in(Path repository) {
    Path folder = repository.resolve(IN_REPOSITORY);
    return new SourceFolder(Files.isDirectory(folder) ? folder : repository);
  }

  @Override
  public List<String> list(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Override
  public byte[] read(String path) throws IOException {
    return Files.readAllBytes(folder.resolve(path));
  }

  /** The list of the files that a site serves of these sources. */
  Bytes listOf(boolean keys) throws IOException {
    ServedFiles files = keys ? ServedFiles.ofKeyHolders(this) : ServedFiles.ofVoters(this);
    return Bytes.ofUtf8(files.released().list());
  }
}
