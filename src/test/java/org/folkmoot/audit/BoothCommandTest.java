package org.folkmoot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Witnesses compare the page on which people vote with the list of its files. */
class BoothCommandTest {

  private static final String DOCUMENT = "<!doctype html><title>Vote</title>";
  private static final String MODULE = "export const one = 1;\n";

  @TempDir Path folder;

  /** What the site serves, by path. */
  private final Map<String, String> served = new ConcurrentHashMap<>();

  private final Set<String> browsers = ConcurrentHashMap.newKeySet();
  private HttpServer server;
  private String site;
  private String list;

  @BeforeEach
  void aSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    site = "http://localhost:" + server.getAddress().getPort();
    list = line("app.js", MODULE) + line("booth.html", DOCUMENT);
    served.putAll(
        new TreeMap<>(
            Map.of("/booth", DOCUMENT, "/booth/app.js", MODULE, "/booth/files.txt", list)));
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    browsers.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    String known = served.get(exchange.getRequestURI().getPath());
    byte[] content = known == null ? new byte[0] : known.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(
        known == null ? 404 : 200, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  private static String line(String name, String content) {
    return Digest.ofUtf8(content).toHex() + "  " + name + "\n";
  }

  @Test
  void whatTheListSaysIsServedToEachBrowser() throws IOException {
    String hash = Digest.ofUtf8(list).toHex();

    Run run = run("booth", site, "--hash", hash, "--files", file(list));

    assertThat(run.output())
        .isEqualTo("ok    app.js\nok    booth.html\nfiles: 2\nlist: " + hash + "\nTHE SAME\n");
    assertThat(run.exit()).isZero();
    assertThat(browsers).hasSize(ServedBooth.browsers());
  }

  @Test
  void theScriptsOfKeyHoldersHaveAListOfTheirOwn() {
    served.put("/trustee/page.js", MODULE);
    served.put("/trustee/files.txt", line("page.js", MODULE));

    Run right = run("booth", site, "--keys");
    served.put("/trustee/page.js", MODULE + " ");
    Run wrong = run("booth", site, "--keys");

    assertThat(right.output()).contains("ok    page.js", "files: 1", "THE SAME");
    assertThat(right.exit()).isZero();
    assertThat(wrong.output()).contains("FAIL  page.js", "NOT THE SAME");
    assertThat(wrong.exit()).isEqualTo(1);
  }

  @Test
  void theListIsMadeAnewFromTheSources() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/main/webapp/resources/folkmoot"));
    for (String each : List.of("booth", "trustee", "css")) {
      Files.createDirectories(sources.resolve(each));
    }
    for (String style : List.of("tokens", "base", "layout", "forms", "components")) {
      Files.writeString(sources.resolve("css").resolve(style + ".css"), "/* a */\n  b {}\n");
    }
    Files.writeString(sources.resolve("booth/app.js"), "/** One. */\n  " + MODULE);
    Files.writeString(sources.resolve("booth/booth.html"), "  " + DOCUMENT);
    Files.writeString(sources.resolve("trustee/page.js"), "\t" + MODULE + "// end\n");

    String printed = run("booth", "--sources", folder.toString()).output();
    assertThat(printed)
        .contains(line("app.js", MODULE), line("booth.html", "  " + DOCUMENT))
        .contains(line("tokens.css", "b {}\n"), "  words-cy.txt\n");
    assertThat(run("booth", "--sources", folder.toString(), "--keys").output())
        .isEqualTo(line("page.js", MODULE));

    served.put("/trustee/page.js", MODULE);
    served.put("/trustee/files.txt", line("page.js", MODULE));
    assertThat(run("booth", site, "--keys", "--sources", sources.toString()).output())
        .endsWith("THE SAME\n");
    Files.writeString(sources.resolve("trustee/page.js"), MODULE + MODULE);
    assertThat(run("booth", site, "--keys", "--sources", folder.toString()).exit()).isEqualTo(1);
    assertThat(run("booth").error()).contains("SITE or --sources is missing");
  }

  @Test
  void aChangedOrMissingFileIsNamed() {
    served.put("/booth", DOCUMENT + " ");
    served.remove("/booth/app.js");

    Run run = run("booth", site + "/");

    assertThat(run.output())
        .contains("FAIL  app.js: is not served", "FAIL  booth.html: ")
        .endsWith("NOT THE SAME\n");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aSiteThatChangesItsListTooIsNotTheSameAsTheListThatWasKept() throws IOException {
    String kept = file(list);
    String hash = Digest.ofUtf8(list).toHex();
    served.put("/booth", "<!doctype html>");
    served.put("/booth/files.txt", line("app.js", MODULE) + line("booth.html", "<!doctype html>"));

    assertThat(run("booth", site).exit()).isZero();
    assertThat(run("booth", site, "--files", kept).output())
        .contains("FAIL  files.txt: the site serves another list", "FAIL  booth.html");
    assertThat(run("booth", site, "--hash", hash).exit()).isEqualTo(1);
  }

  @Test
  void whatCannotBeAskedIsSaidInOneLine() throws IOException {
    served.put("/booth/files.txt", "../secret\n");

    assertThat(run("booth", site).error()).contains("line 1: expected a hash and a name");
    served.remove("/booth/files.txt");
    assertThat(run("booth", site).error()).contains("serves no list of its files");
    assertThat(run("booth", "file:///etc/passwd").error()).contains("beginning with https://");
    assertThat(run("booth", site, "--hash", "12").exit()).isEqualTo(2);
    server.stop(0);
    assertThat(run("booth", site).exit()).isEqualTo(2);
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("files.txt"), content).toString();
  }

  private record Run(int exit, String output, String error) {}

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = FolkmootAudit.run(new PrintStream(out), new PrintStream(err), arguments);
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
