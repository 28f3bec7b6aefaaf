package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The launcher and the server's process live and end together, and leave nothing open. */
@LongRun
class LauncherIT {

  private static final int TERMINATED = 143;
  private static final int KILLED = 137;

  @Test
  void bothEndWhenTheLauncherIsAskedTo() throws Exception {
    Path folder = Product.newFolder("launcher");
    try (Product product = Product.startEmpty(folder, Map.of())) {
      ProcessHandle server = product.server();
      assertThat(product.log(0)).startsWith("Folkmoot starts on Java ");
      assertOwnersAlone(folder.resolve("data"));

      product.launcher().destroy();

      assertThat(product.launcher().waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(product.launcher().exitValue()).isEqualTo(TERMINATED);
      assertThat(server.isAlive()).isFalse();
    }
  }

  @Test
  void theServerDoesNotOutliveALauncherThatIsKilled() throws Exception {
    try (Product product = Product.startEmpty(Product.newFolder("launcher"), Map.of())) {
      ProcessHandle server = product.server();

      product.launcher().destroyForcibly().waitFor();

      server.onExit().get(60, TimeUnit.SECONDS);
      assertThat(server.isAlive()).isFalse();
    }
  }

  @Test
  void theExitCodeOfTheServerIsThatOfTheLauncher() throws Exception {
    try (Product product = Product.startEmpty(Product.newFolder("launcher"), Map.of())) {
      product.server().destroyForcibly();

      assertThat(product.launcher().waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(product.launcher().exitValue()).isEqualTo(KILLED);
    }
  }

  /** With 24 MB the server cannot even start: it must end, and not hang half alive. */
  @Test
  void withoutMemoryBothEnd() throws Exception {
    Path folder = Product.newFolder("launcher");
    Path log = folder.resolve("output.txt");
    Process process =
        Product.command(
                folder,
                Map.of(
                    "FOLKMOOT_JAVA_OPTIONS",
                    "-Xmx24m",
                    "FOLKMOOT_PORT",
                    String.valueOf(Product.freePort())))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(process.waitFor(600, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(Files.readString(log)).contains("OutOfMemoryError");
  }

  @Test
  void twoStartsAtOnceUnpackOneServer() throws Exception {
    Path cache = Product.newFolder("cache");
    Map<String, String> settings = Map.of("FOLKMOOT_CACHE", cache.toString());
    List<CompletableFuture<Product>> starts =
        Stream.of("one", "two")
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () -> Product.startEmpty(Product.newFolder(name), settings)))
            .toList();
    for (CompletableFuture<Product> start : starts) {
      try (Product product = start.get(300, TimeUnit.SECONDS)) {
        assertThat(Client.of(product).get("/health/ready").statusCode()).isEqualTo(200);
      }
    }
    try (Stream<Path> folders = Files.list(cache).filter(Files::isDirectory)) {
      assertThat(folders).hasSize(1);
    }
  }

  private static void assertOwnersAlone(Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path path : all.filter(Files::exists).toList()) {
        Set<PosixFilePermission> others = Files.getPosixFilePermissions(path);
        others.removeAll(PosixFilePermissions.fromString("rwx------"));
        assertThat(others).as(path.toString()).isEmpty();
      }
    }
  }
}
