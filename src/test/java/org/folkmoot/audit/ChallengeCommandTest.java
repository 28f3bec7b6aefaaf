package org.folkmoot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.ballots.ElectionDesk;
import org.folkmoot.ballots.Progress;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A robot has the served booth lock votes and opens them. Skips loudly without a Chromium. */
class ChallengeCommandTest {

  private static final Path BOOTH = Path.of("src/main/webapp/resources/folkmoot/booth");
  private static final String QUESTIONS =
      """
      {"description":"d","name":"n","group":"RFC-3526-2048","questions":[
      {"answers":["Yes","No"],"min":1,"max":1,"question":"q"},
      {"type":"NonHomomorphic","value":{"answers":["A","B","C"],"question":"r"},\
      "extra":{"kind":"ranking","ties":false}}]}
      """;

  @TempDir Path folder;

  private PublishedVote site;

  @BeforeEach
  void aSite() throws IOException {
    site = new PublishedVote();
    try (ElectionDesk desk = new ElectionDesk(1, Progress.SILENT)) {
      String trustee = desk.singleKey("RFC-3526-2048").publicText();
      site.showRecord(desk.freeze(QUESTIONS, List.of(trustee)).text());
    }
    serve(Map.of());
  }

  @AfterEach
  void end() {
    site.close();
  }

  /** Serves the booth with some files changed, and a list that fits. */
  private void serve(Map<String, String> changed) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(BOOTH)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    files.putAll(changed);
    String list =
        files.entrySet().stream()
            .map(file -> Digest.ofUtf8(file.getValue()).toHex() + "  " + file.getKey() + "\n")
            .collect(Collectors.joining());
    files.forEach(
        (name, content) ->
            site.serve(
                name.equals("booth.html") ? "/booth" : "/booth/" + name,
                Bytes.ofUtf8(content),
                99));
    site.serve("/booth/files.txt", Bytes.ofUtf8(list), 99);
  }

  private record Run(int exit, String output, String error) {}

  private Run challenge(String... more) {
    String[] all =
        Stream.concat(
                Stream.of("challenge", site.address(), "--election", PublishedVote.NAME),
                Stream.of(more))
            .toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = FolkmootAudit.run(new PrintStream(out), new PrintStream(err), all);
    return new Run(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Run robot() {
    return challenge("--count", "3", "--browser-option=--no-sandbox");
  }

  private static void needsChromium() {
    org.junit.jupiter.api.Assumptions.assumeTrue(
        RobotBrowser.find().isPresent(), "no Chromium on this machine");
  }

  @Test
  void aBoothThatLocksWhatWasChosenPasses() {
    needsChromium();

    Run run = robot();

    assertThat(run.output()).as(run.error()).contains("ok    ballot 3\nLOCKED AS CHOSEN");
    assertThat(run.exit()).isZero();
  }

  @Test
  void aBoothThatLocksSomethingElseIsFound() throws IOException {
    needsChromium();
    String worker = Files.readString(BOOTH.resolve("worker.js"));
    String lying =
        worker
            .replace(".make(votes, secret)", ".make(votes.map((v) => v.toReversed()), secret)")
            .replace(
                "check.requireEncrypts(await check.verify(record), votes, openings)",
                "await check.verify(record)");
    assertThat(lying).isNotEqualTo(worker);
    serve(Map.of("worker.js", lying));

    Run run = robot();

    assertThat(run.output()).as(run.error()).contains("FAIL  ballot 1: BALLOT_OPENING");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotThatOfTheListIsNotRun() {
    needsChromium();
    site.serve("/booth/worker.js", Bytes.ofUtf8("alert(1)"), 99);

    Run run = robot();

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.error()).contains("worker.js: is not the file of the list");
  }

  @Test
  void anOpenedBallotOfNothingIsRefused() throws IOException {
    Path file = folder.resolve("opened.json");
    Files.writeString(
        file, "{\"ballot\":\"{}\",\"votes\":[[1,0],[1,0,0]],\"openings\":[[\"1\",\"1\"],[\"1\"]]}");

    assertThat(challenge("--opened", file.toString()).output())
        .contains("FAIL  opened.json: ", "NOT LOCKED AS CHOSEN");
    Files.writeString(file, "{\"ballot\":\"{}\",\"votes\":[[\"x\"]],\"openings\":[[\"1\"]]}");
    assertThat(challenge("--opened", file.toString()).error()).contains("votes: expected numbers");
    Files.writeString(file, "[]");
    assertThat(challenge("--opened", file.toString()).exit()).isEqualTo(2);
  }
}
