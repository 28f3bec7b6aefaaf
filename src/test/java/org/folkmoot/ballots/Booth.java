package org.folkmoot.ballots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.product.Chromium;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the voting booth and of the trustees in a page of Chromium, under the strict
 * policy that they are made for. Beside them lie modules of the tests, whose functions are called
 * from here. Tests skip loudly where there is no Chromium.
 */
final class Booth {

  private static final Path MODULES = Path.of("src/main/webapp/resources/folkmoot/booth");
  private static final Path TRUSTEES = Path.of("src/main/webapp/resources/folkmoot/trustee");
  private static final Path TESTS = Path.of("src/test/resources/org/folkmoot/ballots/booth");
  private static final Path TRUSTEE_TESTS =
      Path.of("src/test/resources/org/folkmoot/ballots/trustee");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; worker-src 'self'; trusted-types booth trustee;"
          + " require-trusted-types-for 'script'";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static @Nullable Page page;

  private Booth() {}

  /**
   * Calls a function of a test's module.
   *
   * @param module its name, without folder and ending
   * @param input anything that can be written as JSON; so can the answer
   */
  static synchronized JsonNode call(String module, String function, Object input) {
    try {
      Object answer =
          page()
              .evaluate(
                  "async ([module, name, input]) => JSON.stringify("
                      + "await (await import(`/tests/${module}.js`))[name](JSON.parse(input)))",
                  List.of(module, function, JSON.writeValueAsString(input)));
      return JSON.readTree((String) answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The page, for tests that measure. */
  static synchronized Page page() {
    Chromium.checkTurn();
    Page open = page;
    if (open == null) {
      open = Chromium.newVisitor().newPage();
      open.navigate("http://127.0.0.1:" + serve().getAddress().getPort() + "/");
      page = open;
    }
    return open;
  }

  private static HttpServer serve() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(anyPort, 0);
      server.createContext("/", exchange -> send(exchange, "text/html", bytes("<!doctype html>")));
      server.createContext("/booth/", exchange -> send(exchange, MODULES));
      server.createContext("/trustee/", exchange -> send(exchange, TRUSTEES));
      server.createContext("/tests/", exchange -> send(exchange, TESTS));
      server.createContext("/tests/trustee/", exchange -> send(exchange, TRUSTEE_TESTS));
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(HttpExchange exchange, Path folder) throws IOException {
    Path name = Path.of(exchange.getRequestURI().getPath()).getFileName();
    send(exchange, "text/javascript", ScriptFiles.served(folder.resolve(name)));
  }

  private static void send(HttpExchange exchange, String type, byte[] content) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      exchange.sendResponseHeaders(200, content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
