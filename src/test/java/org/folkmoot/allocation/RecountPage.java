package org.folkmoot.allocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.product.Chromium;
import org.jspecify.annotations.Nullable;

/**
 * The modules that count in the browser, in a page of Chromium under the strict policy that they
 * are made for. Tests skip loudly where there is no Chromium.
 */
final class RecountPage {

  private static final Path MODULES = Path.of("src/main/webapp/resources/folkmoot/recount");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; trusted-types 'none';"
          + " require-trusted-types-for 'script'";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static @Nullable Page page;
  private static byte[] file = new byte[0];

  private RecountPage() {}

  /**
   * Counts a file by each of the lines of options.
   *
   * @return for each the counted steps, or {@code {"failed": reason}}
   */
  static synchronized JsonNode count(byte[] pabulib, List<String> options) {
    file = pabulib;
    return evaluate(
        """
        async (lines) => {
          const { count } = await import("/recount/count.js");
          const bytes = new Uint8Array(await (await fetch("/file")).arrayBuffer());
          return JSON.stringify(lines.map((line) => {
            try {
              return count(bytes, line).steps;
            } catch (error) {
              return { failed: error.reason ?? error.stack };
            }
          }));
        }
        """,
        options);
  }

  /** Calls a function of a module with one text. */
  static synchronized JsonNode call(String module, String function, String input) {
    return evaluate(
        """
        async ([module, name, input]) =>
          JSON.stringify((await import(`/recount/${module}.js`))[name](...JSON.parse(input)) ?? null)
        """,
        List.of(module, function, input));
  }

  /** The tools of the browser for the page. */
  static synchronized CDPSession tools() {
    return page().context().newCDPSession(page());
  }

  /** How many milliseconds a count takes, from bytes to steps, on the page's own thread. */
  static synchronized JsonNode time(byte[] pabulib, String options) {
    file = pabulib;
    return evaluate(
        """
        async (line) => {
          const { count } = await import("/recount/count.js");
          const bytes = new Uint8Array(await (await fetch("/file")).arrayBuffer());
          const start = performance.now();
          count(bytes, line);
          return JSON.stringify(performance.now() - start);
        }
        """,
        options);
  }

  /** SHA-256 by the module of the browser. */
  static synchronized JsonNode hash(List<Integer> bytes) {
    return evaluate(
        """
        async (bytes) =>
          JSON.stringify((await import("/recount/sha256.js")).sha256(Uint8Array.from(bytes)))
        """,
        bytes);
  }

  private static JsonNode evaluate(String script, Object input) {
    try {
      return JSON.readTree((String) page().evaluate(script, input));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Page page() {
    Page open = page;
    if (open == null) {
      open = Chromium.newVisitor().newPage();
      open.setDefaultTimeout(0);
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
      server.createContext("/file", exchange -> send(exchange, "text/plain", file));
      server.createContext("/recount/", RecountPage::sendModule);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sendModule(HttpExchange exchange) throws IOException {
    Path name = Path.of(exchange.getRequestURI().getPath()).getFileName();
    send(exchange, "text/javascript", Files.readAllBytes(MODULES.resolve(name)));
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
