package org.folkmoot.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A running {@code folkmoot.jar --demo}: its own process, free port and data directory. Most tests
 * share one, started on first use and ended with the test process.
 */
final class Product implements AutoCloseable {

  /** Password of the demo accounts of both councils. */
  static final String PASSWORD = "a-password-for-tests-only";

  static final String MAIN_HOST = "localhost";
  static final String OTHER_HOST = "harbour.localhost";

  /** The Java that people start: the one of the build, which is older than the server's. */
  private static final Path JAVA =
      Path.of(System.getProperty("folkmoot.java", System.getProperty("java.home")));

  private static final Path FOLDER = Path.of("target", "product");
  private static final long LONGEST_START_SECONDS = 600;
  private static @Nullable Product shared;

  private final Process process;
  private final int port;
  private final Path data;
  private final Path log;

  private Product(Process process, int port, Path data, Path log) {
    this.process = process;
    this.port = port;
    this.data = data;
    this.log = log;
  }

  /** The product that tests share. */
  static synchronized Product shared() {
    Product running = shared;
    if (running == null) {
      running = startWithNothing(newFolder("shared"), Map.of());
      shared = running;
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    }
    return running;
  }

  /** An empty directory for one product. */
  static Path newFolder(String name) {
    try {
      Files.createDirectories(FOLDER);
      return Files.createTempDirectory(FOLDER, name + "-").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a demo product and waits until it says that it is ready. In an empty folder it mostly
   * begins with the data of a demo that was made before.
   */
  static Product start(Path folder, Map<String, String> settings) {
    Path data = folder.resolve("data");
    if (!Files.exists(data) && !settings.containsKey("FOLKMOOT_DB_URL")) {
      PreparedDemo.copyTo(data);
    }
    return startWithNothing(folder, settings);
  }

  /** The same, and it makes its demo itself. */
  static Product startWithNothing(Path folder, Map<String, String> settings) {
    return start(folder, command(folder, settings, "--demo"));
  }

  /** Starts the product without demo data; the first time, it waits for its first council. */
  static Product startEmpty(Path folder, Map<String, String> settings, String... arguments) {
    return start(folder, command(folder, settings, arguments));
  }

  private static Product start(Path folder, ProcessBuilder builder) {
    int port = freePort();
    Path log = folder.resolve("product.log");
    builder.environment().put("FOLKMOOT_PORT", String.valueOf(port));
    builder.environment().put("FOLKMOOT_DEMO_PASSWORD", PASSWORD);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      long alreadyLogged = Files.exists(log) ? Files.size(log) : 0;
      Product product = new Product(builder.start(), port, folder.resolve("data"), log);
      product.awaitReady(alreadyLogged);
      return product;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command line of the jar, with these settings and none from the outside. */
  static ProcessBuilder command(Path folder, Map<String, String> settings, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(JAVA.resolve("bin").resolve("java").toString());
    words.add("-jar");
    words.add(System.getProperty("folkmoot.jar", "target/folkmoot.jar"));
    words.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().keySet().removeIf(name -> name.startsWith("FOLKMOOT_"));
    builder.environment().put("FOLKMOOT_DATA", folder.resolve("data").toString());
    builder
        .environment()
        .put("FOLKMOOT_CACHE", FOLDER.resolve("server").toAbsolutePath().toString());
    builder.environment().putAll(settings);
    return builder;
  }

  /** A port that nobody listens on at this moment. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady(long alreadyLogged) {
    await(
        LONGEST_START_SECONDS,
        () -> !process.isAlive() || log(alreadyLogged).contains("Folkmoot is ready"));
    if (!process.isAlive() || !log(alreadyLogged).contains("Folkmoot is ready")) {
      process.destroyForcibly();
      throw new IllegalStateException("the product did not start:\n" + log(alreadyLogged));
    }
  }

  /** Waits until something holds, looking four times a second; gives up silently. */
  static void await(long seconds, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try {
      while (!condition.getAsBoolean() && System.nanoTime() < end) {
        Thread.sleep(250);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int port() {
    return port;
  }

  /** The launcher. */
  Process launcher() {
    return process;
  }

  /** The server's process, which the launcher started. */
  ProcessHandle server() {
    return process.children().findFirst().orElseThrow();
  }

  Path data() {
    return data;
  }

  /** Address of a path under a host name. */
  String url(String host, String path) {
    return "http://" + host + ":" + port + path;
  }

  /** Number of bytes logged so far. */
  long logSize() {
    try {
      return Files.size(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was logged after so many bytes. */
  String log(long from) {
    try {
      byte[] all = Files.readAllBytes(log);
      int start = (int) Math.min(from, all.length);
      return new String(all, start, all.length - start, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills the process and whatever it started, without warning. */
  void kill() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  /** What the process ended with; empty if it did not end in time. */
  OptionalInt exitWithin(long seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS)
          ? OptionalInt.of(process.exitValue())
          : OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }

  /** Ends the process as an operator does; by force if it takes too long. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
