package org.folkmoot.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.folkmoot.kernel.Bytes;

/**
 * Runs the code of a booth in a browser of this machine that can reach nothing but this program:
 * the code is a stranger's, and a browser is made to hold such.
 */
final class RobotBrowser {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int LARGEST = 64 << 20;
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self';"
          + " trusted-types booth; require-trusted-types-for 'script'";
  private static final String PAGE =
      "<!doctype html><title>Robot</title><script type=module src=/robot.js></script>";

  private final Path browser;
  private final List<String> options;

  RobotBrowser(Path browser, List<String> options) {
    this.browser = browser;
    this.options = List.copyOf(options);
  }

  /** A Chromium or a relative of it in the usual places. */
  static Optional<Path> find() {
    return Stream.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Lets the booth do a task.
   *
   * @param files of the booth, by name
   * @param task JSON for {@code robot.js}
   * @return what it answered
   * @throws IOException if the browser does not start or does not answer in five minutes
   */
  Bytes run(Map<String, Bytes> files, String task) throws IOException {
    CompletableFuture<Bytes> answer = new CompletableFuture<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> serve(exchange, files, task, answer));
    server.start();
    Path profile = Files.createTempDirectory("folkmoot-robot");
    Process process =
        new ProcessBuilder(command(profile, server.getAddress().getPort()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    CompletableFuture<Void> unused =
        process
            .onExit()
            .thenAccept(any -> answer.completeExceptionally(new IOException("it ended")));
    try {
      return answer.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(browser + ": the browser did not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      end(process);
      server.stop(0);
      delete(profile);
    }
  }

  private List<String> command(Path profile, int port) {
    List<String> command = new ArrayList<>();
    command.add(browser.toString());
    command.add("--headless=new");
    command.add("--disable-gpu");
    command.add("--no-first-run");
    command.add("--user-data-dir=" + profile);
    command.add("--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
    command.addAll(options);
    command.add("http://127.0.0.1:" + port + "/");
    return command;
  }

  private static void serve(
      HttpExchange exchange, Map<String, Bytes> files, String task, CompletableFuture<Bytes> answer)
      throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (path.equals("/answer")) {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
        exchange.sendResponseHeaders(204, -1);
        answer.complete(Bytes.of(body));
      } else if (path.equals("/")) {
        send(exchange, "text/html", Bytes.ofUtf8(PAGE));
      } else if (path.equals("/robot.js")) {
        send(exchange, "text/javascript", script());
      } else if (path.equals("/task")) {
        send(exchange, "application/json", Bytes.ofUtf8(task));
      } else if (path.startsWith("/booth/") && files.containsKey(path.substring(7))) {
        send(exchange, typeOf(path), Objects.requireNonNull(files.get(path.substring(7))));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static String typeOf(String path) {
    return path.endsWith(".js") ? "text/javascript" : "text/plain";
  }

  private static Bytes script() throws IOException {
    try (InputStream input =
        Objects.requireNonNull(RobotBrowser.class.getResourceAsStream("robot.js"))) {
      return Bytes.ofUtf8(new String(input.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange exchange, String type, Bytes content) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(200, content.size());
    exchange.getResponseBody().write(content.toArray());
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // the browser's last process may still write there; the system clears such folders
    }
  }
}
