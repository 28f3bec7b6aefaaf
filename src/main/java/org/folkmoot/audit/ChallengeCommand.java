package org.folkmoot.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.folkmoot.ballots.OpenedBallot;
import org.folkmoot.ballots.RandomVotes;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.kernel.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code challenge SITE}: has the site's own booth lock random votes, opens them and looks whether
 * they were locked as chosen; or checks ballots that somebody opened. Casts nothing. Exit 0 if all
 * hold, 1 if one does not, 2 if the site or the browser cannot be asked.
 */
@Command(
    name = "challenge",
    description = "Have the page on which people vote lock random votes, and open them.",
    mixinStandardHelpOptions = true)
final class ChallengeCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "SITE", description = "Address, https://vote.example")
  @SuppressWarnings("NullAway.Init")
  private String site;

  @Option(
      names = "--election",
      required = true,
      paramLabel = "NAME",
      description = "The vote, by its name in addresses.")
  @SuppressWarnings("NullAway.Init")
  private String election;

  @Option(
      names = "--count",
      defaultValue = "10",
      description = "How many ballots (default ${DEFAULT-VALUE}).")
  private int count;

  @Option(
      names = "--browser",
      paramLabel = "FILE",
      description = "A Chromium (default: looked for in the usual places).")
  private @Nullable Path browser;

  @Option(
      names = "--browser-option",
      description = "Handed to the browser, for example --no-sandbox.")
  private final List<String> browserOptions = new ArrayList<>();

  @Option(
      names = "--opened",
      paramLabel = "FILE",
      description = "A ballot that somebody opened in the booth; then no browser is needed.")
  private final List<Path> opened = new ArrayList<>();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (count < 1 || count > 1_000) {
      throw new IllegalArgumentException("--count: from 1 to 1000, not " + count);
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Site asked = new Site(site);
    String record = new LogSite(asked).record(election);
    boolean right = true;
    if (opened.isEmpty()) {
      right = robot(asked, record, out);
    }
    for (Path file : opened) {
      AnswerJson json = AnswerJson.read(file.toString(), Bytes.of(Files.readAllBytes(file)));
      OpenedBallot ballot = read(json, votes(file.toString(), json));
      right &= tell(out, file.getFileName().toString(), ballot.verify(record));
    }
    out.println(right ? "LOCKED AS CHOSEN" : "NOT LOCKED AS CHOSEN");
    return right ? 0 : 1;
  }

  private boolean robot(Site asked, String record, PrintWriter out) throws IOException {
    Path found =
        browser == null
            ? RobotBrowser.find()
                .orElseThrow(
                    () -> new IllegalArgumentException("no Chromium found; name one: --browser"))
            : browser;
    Map<String, Bytes> files = booth(asked);
    out.println("list: " + listOf(files).toHex());
    RandomVotes chance = new RandomVotes(new SecureRandom());
    List<List<List<Integer>>> votes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      votes.add(chance.draw(record));
    }
    String task =
        "{\"election\":\""
            + Base64.getEncoder().encodeToString(record.getBytes(StandardCharsets.UTF_8))
            + "\",\"votes\":"
            + votes
            + "}";
    AnswerJson answer =
        AnswerJson.read("browser", new RobotBrowser(found, browserOptions).run(files, task));
    return judge(record, votes, answer, out);
  }

  private static Digest listOf(Map<String, Bytes> files) {
    return Digest.ofContent(Objects.requireNonNull(files.get(ServedBooth.LIST)).toArray());
  }

  /** The files as one voter gets them, each as its list says. */
  private static Map<String, Bytes> booth(Site asked) throws IOException {
    ServedBooth served = new ServedBooth(asked);
    Bytes list =
        served
            .fetch(ServedBooth.LIST)
            .orElseThrow(
                () -> new MalformedInput(asked.address(), 0, null, "serves no list of its booth"));
    Map<String, Bytes> files = new TreeMap<>(Map.of(ServedBooth.LIST, list));
    for (Map.Entry<String, Digest> one :
        BoothFiles.parse(asked.address(), list).hashes().entrySet()) {
      Bytes content = served.fetch(one.getKey()).orElse(Bytes.ofUtf8(""));
      if (!Digest.ofContent(content.toArray()).equals(one.getValue())) {
        throw new MalformedInput(one.getKey(), 0, null, "is not the file of the list");
      }
      files.put(one.getKey(), content);
    }
    return files;
  }

  private static boolean judge(
      String record, List<List<List<Integer>>> votes, AnswerJson answer, PrintWriter out) {
    List<AnswerJson> ballots = answer.objects("ballots");
    Set<String> randomness = new HashSet<>();
    boolean right = true;
    int drawn = 0;
    for (int i = 0; i < ballots.size() && i < votes.size(); i++) {
      OpenedBallot ballot = read(ballots.get(i), votes.get(i));
      Verdict verdict = ballot.verify(record);
      if (!Digest.ofUtf8(ballot.ballot()).toHex().equals(ballots.get(i).text("hash"))) {
        verdict = Verdict.rejected("BALLOT_HASH", "the booth told another hash");
      }
      right &= tell(out, "ballot " + (i + 1), verdict);
      for (List<String> one : ballot.randomness()) {
        randomness.addAll(one);
        drawn += one.size();
      }
    }
    if (randomness.size() != drawn) {
      right = tell(out, "chance", Verdict.rejected("BALLOT_OPENING", "randomness was used twice"));
    }
    if (ballots.size() != votes.size()) {
      String why = "stopped after " + ballots.size() + ": " + answer.text("failed");
      right = tell(out, "booth", Verdict.rejected("BOOTH_STOPPED", why));
    }
    return right;
  }

  private static boolean tell(PrintWriter out, String what, Verdict verdict) {
    out.println(
        verdict instanceof Verdict.Rejected rejected
            ? "FAIL  " + what + ": " + rejected.reason() + ", " + rejected.detail()
            : "ok    " + what);
    return verdict.isAccepted();
  }

  private static OpenedBallot read(AnswerJson json, List<List<Integer>> votes) {
    return new OpenedBallot(json.text("ballot"), votes, json.lists("openings"));
  }

  private static List<List<Integer>> votes(String source, AnswerJson json) {
    try {
      return json.lists("votes").stream()
          .map(one -> one.stream().map(Integer::valueOf).toList())
          .toList();
    } catch (NumberFormatException e) {
      throw new MalformedInput(source, 0, "votes", "expected numbers");
    }
  }
}
