package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody without an account who looks at what is published of votes of the other council. */
final class VoteAudit {

  private static final Logger LOG = Logger.getLogger(VoteAudit.class.getName());
  private static final Path TOOL = Path.of("/usr/bin/belenios-tool");

  private final Product product;
  private final Client reader;

  VoteAudit(Product product) {
    this.product = product;
    this.reader = new Client(product, Product.OTHER_HOST);
  }

  /** What a page or the API says. */
  String body(String path) {
    return reader.get(path).body();
  }

  /** What the API says, read. */
  JsonNode json(String path) {
    return HttpVoter.json(reader.get(path));
  }

  /** Whoever reads the page after the end lets the end happen; the count follows by itself. */
  void awaitCount(String name, ZonedDateTime end) {
    long seconds = ChronoUnit.SECONDS.between(Instant.now(Clock.systemUTC()), end.toInstant());
    Product.await(seconds + 90, () -> body("/vote?name=" + name).contains("id=\"result\""));
    assertThat(body("/vote?name=" + name)).contains("id=\"result\"");
  }

  /** Has both verifiers look at what is published of a vote, by the commands of its page. */
  void assertAccepted(String name) throws Exception {
    Path folder = files(name);
    assertThat(run(command(name, "auditCommand"), folder)).contains("ACCEPTED");
    if (!Files.isExecutable(TOOL)) {
      LOG.warning("SKIPPED: belenios-tool is not installed, so nobody else checks the archive");
    }
    assumeTrue(Files.isExecutable(TOOL), "belenios-tool is not installed");
    run(command(name, "toolCommand"), folder);
  }

  /** The files that the page links to, under the names that the server gives them. */
  Path files(String name) throws Exception {
    Path folder = Product.newFolder("vote");
    String page = body("/vote/check?name=" + name);
    HttpClient client = HttpClient.newHttpClient();
    for (String path :
        matches(Pattern.compile("href=\"(/api/v1/elections/[^\"]+)\" download"), page)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + product.port() + path))
              .header("Host", Product.OTHER_HOST + ":" + product.port())
              .build();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      Matcher file =
          Pattern.compile("filename=\"([^\"]+)\"")
              .matcher(answer.headers().firstValue("Content-Disposition").orElse(""));
      assertThat(file.find()).as(path).isTrue();
      Files.write(folder.resolve(file.group(1)), answer.body());
    }
    Files.copy(
        Path.of(System.getProperty("folkmoot.audit.jar")), folder.resolve("folkmoot-audit.jar"));
    return folder;
  }

  /** A command of the page on which everybody checks. */
  String command(String name, String id) {
    String page = body("/vote/check?name=" + name);
    List<String> found = matches(Pattern.compile("<code id=\"" + id + "\">([^<]+)</code>"), page);
    assertThat(found).as(page).hasSize(1);
    return found.get(0);
  }

  /** What a command of the page says, in the folder of the files. */
  static String run(String command, Path folder) throws Exception {
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
    if (words.get(0).equals("java")) {
      words.set(0, Path.of(System.getProperty("folkmoot.java"), "bin", "java").toString());
    }
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command).isTrue();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as("%s%n%s", command, said).isZero();
    return said;
  }

  /** The first groups of all that is found. */
  static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
