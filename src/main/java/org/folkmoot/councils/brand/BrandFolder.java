package org.folkmoot.councils.brand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;

/** The files of one brand, wherever they are. */
sealed interface BrandFolder {

  /** No file of a brand is larger. */
  int MOST_BYTES = 262_144;

  /** Name of a file, for messages. */
  String describe(String file);

  /**
   * A file's content; empty if there is no such file.
   *
   * @throws MalformedInput if it is larger than 256 KiB
   */
  Optional<Bytes> read(String file);

  /** Changes whenever a file is changed, added or removed. */
  String stamp();

  /** A folder that the operator keeps and may change while the product runs. */
  record OnDisk(Path path) implements BrandFolder {

    @Override
    public String describe(String file) {
      return path.resolve(file).toString();
    }

    @Override
    public Optional<Bytes> read(String file) {
      Path found = path.resolve(file);
      return Files.isRegularFile(found)
          ? Optional.of(limited(describe(file), () -> Files.newInputStream(found)))
          : Optional.empty();
    }

    @Override
    public String stamp() {
      try (Stream<Path> files = Files.list(path)) {
        return files.sorted().map(OnDisk::stampOf).collect(Collectors.joining("\n"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** A file that goes away meanwhile counts as one that is not there. */
    private static String stampOf(Path file) {
      try {
        return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
      } catch (IOException e) {
        return file.getFileName() + " is gone";
      }
    }
  }

  /** A brand that is part of the product and cannot change while it runs. */
  record OnClassPath(String prefix) implements BrandFolder {

    @Override
    public String describe(String file) {
      return prefix + file;
    }

    @Override
    public Optional<Bytes> read(String file) {
      ClassLoader loader = BrandFolder.class.getClassLoader();
      return loader.getResource(prefix + file) == null
          ? Optional.empty()
          : Optional.of(limited(describe(file), () -> loader.getResourceAsStream(prefix + file)));
    }

    @Override
    public String stamp() {
      return prefix;
    }
  }

  /** Opens a file. */
  interface Opening {
    InputStream open() throws IOException;
  }

  private static Bytes limited(String name, Opening opening) {
    try (InputStream in = opening.open()) {
      byte[] content = in.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw new MalformedInput(name, 0, null, "expected at most " + MOST_BYTES + " bytes");
      }
      return Bytes.of(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
