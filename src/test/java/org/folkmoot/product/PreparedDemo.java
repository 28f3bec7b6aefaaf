package org.folkmoot.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data of a demo that has settled, with which others begin: writing a demo and making the keys
 * and ballots of its votes takes a minute of both processors, each time. The first product of a run
 * begins with nothing, as people do, so that a single class need not wait for this one.
 */
final class PreparedDemo {

  private static final long LONGEST_SECONDS = 120;
  private static int asked;
  private static @Nullable Path data;

  private PreparedDemo() {}

  /** Fills the data directory of a product that has not started yet. */
  static synchronized void copyTo(Path target) {
    asked++;
    if (asked > 1) {
      Path source = data;
      if (source == null) {
        source = prepare();
        data = source;
      }
      copy(source, target);
    }
  }

  /** Settled once one of its votes is counted; the last one ends minutes later. */
  private static Path prepare() {
    Path folder = Product.newFolder("prepared");
    try (Product product = Product.startWithNothing(folder, Map.of())) {
      Client stranger = Client.of(product);
      Product.await(
          LONGEST_SECONDS, () -> stranger.get("/api/v1/elections").body().contains("\"counted\""));
    }
    return folder.resolve("data");
  }

  private static void copy(Path source, Path target) {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
