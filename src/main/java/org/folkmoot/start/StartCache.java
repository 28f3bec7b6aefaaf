package org.folkmoot.start;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the cache that lets later starts begin with classes that are already read, linked and
 * profiled (JEP 483, 514, 515). It can only be written by a server that ends, so a second one is
 * started for it once the first one serves: with a demo of its own in the temporary folder, on a
 * port of this machine only, at the lowest priority, and not before the machine is quiet.
 */
final class StartCache {

  private static final Logger LOG = Logger.getLogger(StartCache.class.getName());
  private static final long PAUSE_SECONDS = 60;

  /** Processes that want a processor, on average over a minute; negative where nobody counts. */
  private static final double MOST_LOAD = 0.5;

  private static final long LONGEST_START_SECONDS = 600;
  private static final long LONGEST_END_SECONDS = 300;
  private static final long LEAST_MEMORY = 2_000_000_000L;
  private static final int MOST_PAGES = 40;
  private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

  private final Settings settings;
  private final ServerCommand command;

  private StartCache(Settings settings, ServerCommand command) {
    this.settings = settings;
    this.command = command;
  }

  /** Makes it in the background, unless it is there or this Java or machine is no fit. */
  static void prepareLater(Settings settings, Path files) {
    ServerCommand command = ServerCommand.of(JavaHome.ofThisProcess(), files, settings);
    if (!command.canCache() || Files.exists(command.cache()) || !hasRoomForTwo()) {
      return;
    }
    Thread thread = new Thread(() -> new StartCache(settings, command).prepare(), "start cache");
    thread.setDaemon(true);
    thread.start();
  }

  private static boolean hasRoomForTwo() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
        && machine.getTotalMemorySize() >= LEAST_MEMORY;
  }

  private void prepare() {
    Path output = Path.of(command.cache() + ".new");
    try (FileChannel lock =
        FileChannel.open(
            Path.of(command.cache() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      awaitQuiet();
      if (lock.tryLock() == null) {
        return;
      }
      long began = System.nanoTime();
      if (make(output)) {
        Files.move(output, command.cache(), StandardCopyOption.ATOMIC_MOVE);
        LOG.log(
            Level.INFO,
            "the next start will be quicker: prepared in {0} s",
            TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
      } else {
        LOG.warning("the next start could not be made quicker");
        Files.deleteIfExists(output);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the next start could not be made quicker", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the machine has little else to do: whoever uses the site comes first. */
  private static void awaitQuiet() throws InterruptedException {
    do {
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
    } while (ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() > MOST_LOAD);
  }

  private boolean make(Path output) throws IOException, InterruptedException {
    Path data = settings.temporary().resolve("start-cache");
    int port = freePort();
    Settings own = settings.forTrial(data, port);
    try {
      Surroundings.checkDataDirectory(data, own.temporary());
      ServerProcess trial =
          ServerProcess.startSilently(
              ServerCommand.of(command.java(), command.files(), own).toPrepare(output), own);
      boolean looked = look(trial, URI.create("http://localhost:" + port + "/"));
      return trial.finish(looked ? LONGEST_END_SECONDS : 0) && looked;
    } finally {
      ServerFiles.remove(data);
    }
  }

  /** Opens the pages that the home page leads to, as soon as the server answers. */
  private static boolean look(ServerProcess trial, URI home)
      throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
    while (trial.isAlive() && System.nanoTime() < end) {
      TimeUnit.SECONDS.sleep(1);
      if (isReady(client, home)) {
        open(client, home);
        return true;
      }
    }
    return false;
  }

  private static boolean isReady(HttpClient client, URI home) throws InterruptedException {
    try {
      return get(client, home.resolve("/health/ready")).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static void open(HttpClient client, URI home) throws IOException, InterruptedException {
    Set<String> known = new LinkedHashSet<>();
    known.add("/");
    for (int opened = 0; opened < Math.min(known.size(), MOST_PAGES); opened++) {
      String page = known.stream().skip(opened).findFirst().orElse("/");
      Matcher link = LINK.matcher(get(client, home.resolve(page)).body());
      while (link.find()) {
        known.add(link.group(1).replace("&amp;", "&"));
      }
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI page)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(60)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
