package org.folkmoot.start;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Makes the cache that lets later starts begin with classes that are already read and linked (JEP
 * 310, 483). A server without one notes which classes it loads; once it has served for a while, a
 * process of the lowest priority turns that list into the cache. It only reads class files: nothing
 * of the program runs in it.
 */
final class StartCache {

  /** Names the file in which this server notes its classes. */
  static final String LIST_PROPERTY = "folkmoot.start.classes";

  private static final Logger LOG = Logger.getLogger(StartCache.class.getName());

  /** Time for the first pages, whose classes belong into the cache as well. */
  private static final long PAUSE_SECONDS = 60;

  private static final long LONGEST_SECONDS = 600;
  private static final long LEAST_MEMORY = 2_000_000_000L;

  private final ServerCommand command;
  private final Path list;

  private StartCache(ServerCommand command, Path list) {
    this.command = command;
    this.list = list;
  }

  /**
   * Makes it in the background if this server noted its classes. A cache that this Java did not
   * accept is removed, so that the next start notes them.
   */
  static void prepareLater(Settings settings, Path files) {
    ServerCommand command = ServerCommand.of(JavaHome.ofThisProcess(), files, settings);
    String list = System.getProperty(LIST_PROPERTY);
    if (list == null && command.canCache() && !isAccepted()) {
      remove(command.cache());
    } else if (list != null && !Files.exists(command.cache()) && hasRoom()) {
      Thread thread =
          new Thread(() -> new StartCache(command, Path.of(list)).prepare(), "start cache");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Java names it among the ways in which it works, for example "mixed mode, sharing". */
  private static boolean isAccepted() {
    return System.getProperty("java.vm.info", "").contains("sharing");
  }

  private static void remove(Path cache) {
    try {
      Files.deleteIfExists(cache);
    } catch (IOException e) {
      LOG.log(Level.FINE, "the start cache could not be removed", e);
    }
  }

  private static boolean hasRoom() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
        && machine.getTotalMemorySize() >= LEAST_MEMORY;
  }

  private void prepare() {
    Path output = Path.of(command.cache() + ".new");
    try {
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      try (FileChannel lock =
          FileChannel.open(
              Path.of(command.cache() + ".lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE)) {
        if (lock.tryLock() == null || Files.exists(command.cache())) {
          return;
        }
        if (make(output)) {
          LOG.info("the next start will be quicker");
        } else {
          LOG.warning("the next start could not be made quicker");
        }
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the next start could not be made quicker", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean make(Path output) throws IOException, InterruptedException {
    Path classes = list.resolveSibling("start-cache.classes");
    try {
      Files.write(classes, classesOf(list), StandardCharsets.UTF_8);
      Process process =
          new ProcessBuilder(command.toPrepare(classes, output))
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      boolean made = isMadeBy(process);
      if (made) {
        try (FileChannel written = FileChannel.open(output, StandardOpenOption.WRITE)) {
          written.force(true);
        }
        Files.move(output, command.cache(), StandardCopyOption.ATOMIC_MOVE);
      }
      return made;
    } finally {
      Files.deleteIfExists(classes);
    }
  }

  /** Whether it ends well and in time; it never outlives the server. */
  private static boolean isMadeBy(Process process) throws InterruptedException {
    Thread end = new Thread(process::destroyForcibly, "end of start cache");
    try {
      Runtime.getRuntime().addShutdownHook(end);
      boolean made = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
      Runtime.getRuntime().removeShutdownHook(end);
      return made;
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "the server ends, and the making of the cache with it", e);
      return false;
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * What of the list can be cached: classes of Java and of the server's class path. Those of the
   * application come from a folder, which the cache does not know. The last line may be cut off.
   */
  static List<String> classesOf(Path list) throws IOException {
    String text = Files.readString(list, StandardCharsets.UTF_8);
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    try (Stream<String> lines = whole.lines()) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.contains(" source: "))
          .map(line -> line.replaceFirst(" id: .*", ""))
          .toList();
    }
  }
}
