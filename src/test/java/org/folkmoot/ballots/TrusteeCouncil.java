package org.folkmoot.ballots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.ballots.groups.PowerTable;
import org.folkmoot.ballots.groups.Scalar;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.TrusteeWords;

/**
 * A council with a board of three key holders, as far as the page of the first one sees it; the
 * other two are on the command line. It looks at all that comes as the server does, and can be told
 * to fail, or to cheat.
 */
final class TrusteeCouncil implements AutoCloseable {

  static final int SIZE = 3;
  static final int THRESHOLD = 2;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILES = Path.of("src/main/webapp/resources/folkmoot");
  private static final String POLICY =
      "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'; script-src 'self'";

  /** What the next request of a kind meets instead of its answer. */
  enum Mishap {
    BUSY,
    BUSY_AFTER,
    SIGNED_OUT,
    TAKEN,
    REFUSED
  }

  /** Steps of the first key holder, in their order. */
  enum Step {
    ANNOUNCE,
    SHARE,
    FINISH,
    DRILL,
    SHUFFLE,
    DECRYPT,
    NOTHING
  }

  final List<String> received = Collections.synchronizedList(new ArrayList<>());
  final Map<Step, Mishap> mishaps = new HashMap<>();
  volatile Step step = Step.ANNOUNCE;
  volatile boolean othersWait;
  volatile boolean liar;
  volatile boolean drillWithoutRandomness;
  volatile boolean otherElectionKey;
  volatile boolean wrongMix;
  volatile boolean otherList;
  boolean lostLink = true;

  private final Path exchange;
  private final int ballots;
  private final Chance chance = Rehearsal.seeded(51);
  private final CeremonyDesk desk = new CeremonyDesk(chance);
  private final List<String> seeds = List.of(desk.drawSeed(), desk.drawSeed());
  private final Map<Group, Ciphertext> drills = new HashMap<>();
  private final Map<Group, Scalar> randomness = new HashMap<>();
  private final Map<Group, TrusteeGroup> joined = new HashMap<>();
  private final Map<Step, byte[]> accepted = new HashMap<>();
  private final HttpServer server;
  private RunningElection running;

  TrusteeCouncil(Path exchange, int ballots) {
    this.exchange = exchange;
    this.ballots = ballots;
    this.running = new Rehearsal(Group.RFC_3526_2048, 1, 1).singles(1).asking(question()).open();
    this.server = serve();
  }

  private static Question question() {
    return Rehearsal.shuffled(3);
  }

  String page(String language) {
    return "http://127.0.0.1:"
        + server.getAddress().getPort()
        + "/key?board=heron&lang="
        + language;
  }

  private HttpServer serve() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer http = HttpServer.create(anyPort, 0);
      http.setExecutor(
          Executors.newFixedThreadPool(
              4,
              work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
              }));
      http.createContext("/key", exchange -> send(exchange, 200, "text/html", document(exchange)));
      http.createContext("/key/work", this::work);
      http.createContext("/key/words", TrusteeCouncil::words);
      http.createContext("/key/ciphertexts", this::ciphertexts);
      http.createContext("/key/archive", this::archive);
      http.createContext("/api/v1/elections/budget/log/", this::publicLog);
      http.createContext("/trustee/", TrusteeCouncil::file);
      http.createContext("/booth/", TrusteeCouncil::file);
      http.createContext("/css/", TrusteeCouncil::file);
      http.start();
      return http;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] document(HttpExchange exchange) {
    String language = exchange.getRequestURI().getQuery().endsWith("cy") ? "cy" : "en";
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html><html lang=\"").append(language).append("\"><head>");
    page.append("<meta name=viewport content='width=device-width, initial-scale=1'>");
    page.append("<link rel=icon href='data:,'>");
    page.append("<title>Your part of the key</title>");
    for (String style : List.of("tokens", "base", "layout", "forms", "components")) {
      page.append("<link rel=stylesheet href='/css/").append(style).append(".css'>");
    }
    page.append("<link rel=stylesheet href='/trustee/trustee.css'>");
    page.append("<script type=module src='/trustee/page.js'></script></head>");
    page.append("<body><main class='fm-main fm-wrap'><h1>Your part of the key</h1>");
    page.append("<div id=key-work data-url='/key/work?board=heron' data-token=secret data-lang=");
    page.append(language).append(lostLink ? " data-lost-url='/key/lost'" : "");
    page.append("></div></main></body></html>");
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void words(HttpExchange exchange) throws IOException {
    String language = exchange.getRequestURI().getQuery().endsWith("cy") ? "cy" : "en";
    Texts texts = Texts.of(Locale.forLanguageTag(language), ZoneId.of("Europe/London"), Map.of());
    send(exchange, 200, "application/json", JSON.writeValueAsBytes(TrusteeWords.of(texts)));
  }

  private static void file(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.startsWith("words-")) {
      List<String> list = BallotReference.listOf(name.substring(6, 8));
      send(exchange, 200, "text/plain", String.join("\n", list).getBytes(StandardCharsets.UTF_8));
      return;
    }
    String type = name.endsWith(".js") ? "text/javascript" : "text/css";
    send(exchange, 200, type, ScriptFiles.served(FILES.resolve(path.substring(1))));
  }

  private void ciphertexts(HttpExchange exchange) throws IOException {
    send(exchange, 200, "application/json", BallotBox.toJson(tally()).toUtf8());
  }

  private void archive(HttpExchange exchange) throws IOException {
    Archive archive = running.archive();
    if (wrongMix) {
      int mix = archive.course().lastIndexOf(EventType.SHUFFLE.letter());
      String text = new String(archive.steps().get(mix).data(0), StandardCharsets.UTF_8);
      String other = text.replaceFirst("\\[\\[(\\{.*?\\}),(\\{.*?\\})", "[[$2,$1");
      archive = ArchiveMutants.with(archive, mix, 0, other.getBytes(StandardCharsets.UTF_8));
    }
    send(exchange, 200, "application/octet-stream", ArchiveMutants.bytes(archive));
  }

  private ShownLog log() {
    ShownLog log = ShownLog.of(running.archive(), running.setup().election().uuid());
    return otherList ? ShownLog.of(log.lines().subList(1, log.lines().size() - 2)) : log;
  }

  private void publicLog(HttpExchange exchange) throws IOException {
    boolean isHead = exchange.getRequestURI().getPath().endsWith("/checkpoint");
    String text = isHead ? log().checkpoint() : String.join("\n", log().lines()) + "\n";
    send(exchange, 200, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Begins the mix anew, without what a key holder did. */
  void withoutMixOf(int owner) {
    Archive shorter = Archive.begin(running.archive().timestamp());
    for (Archive.Step step : running.archive().steps()) {
      if (step.event().type() != EventType.SHUFFLE) {
        shorter = shorter.with(step.event().type(), step.data().toArray(ArchiveRecord[]::new));
      }
    }
    running = RunningElection.resume(shorter, Rehearsal.WORKERS, chance);
    IntStream.rangeClosed(1, SIZE).filter(other -> other != owner).forEach(running::shuffle);
  }

  /** The others mix the ballots, each once. */
  void othersMix() {
    running.shuffle(2);
    running.shuffle(3);
  }

  private void work(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestMethod().equals("GET")) {
      byte[] task;
      synchronized (this) {
        task = JSON.writeValueAsBytes(task());
      }
      send(exchange, 200, "application/json", task);
      return;
    }
    String query = exchange.getRequestURI().getQuery();
    if (query.contains("task=report")) {
      received.add("REPORT " + new String(body, StandardCharsets.UTF_8));
      send(exchange, 204, "application/json", new byte[0]);
      return;
    }
    Step posted =
        Step.valueOf(query.replaceAll(".*task=([a-z]+).*", "$1").toUpperCase(Locale.ROOT));
    received.add(posted.name());
    Mishap mishap = mishaps.remove(posted);
    if (mishap == Mishap.TAKEN) {
      running.shuffle(3);
    }
    if (mishap != null && mishap != Mishap.BUSY_AFTER) {
      refuse(exchange, mishap);
      return;
    }
    boolean allowed = "secret".equals(exchange.getRequestHeaders().getFirst("X-Folkmoot-Token"));
    String refusal = allowed ? take(posted, body) : "token";
    if (mishap == Mishap.BUSY_AFTER) {
      refuse(exchange, Mishap.BUSY);
    } else if (refusal.isEmpty()) {
      send(exchange, 204, "application/json", new byte[0]);
    } else {
      problem(exchange, 422, "refused", "Refused", refusal);
    }
  }

  private static void refuse(HttpExchange exchange, Mishap mishap) throws IOException {
    switch (mishap) {
      case BUSY -> problem(exchange, 503, "busy", "", "");
      case SIGNED_OUT -> problem(exchange, 401, "sign-in", "", "");
      case TAKEN -> problem(exchange, 409, "key-step", "Somebody was quicker", "Look again.");
      default -> problem(exchange, 422, "refused", "It does not fit", "Tell the council.");
    }
  }

  private static void problem(
      HttpExchange exchange, int status, String type, String title, String detail)
      throws IOException {
    send(
        exchange,
        status,
        "application/problem+json",
        JSON.writeValueAsBytes(
            Map.of("type", "/problems/" + type, "title", title, "detail", detail)));
  }

  /** What there is to do now. */
  private Map<String, Object> task() throws IOException {
    Map<String, Object> task = new LinkedHashMap<>();
    boolean waiting = othersWait && step != Step.ANNOUNCE;
    String name = waiting || step == Step.NOTHING ? "wait" : step.name().toLowerCase(Locale.ROOT);
    task.put("task", name);
    task.put(
        "board",
        Map.of(
            "name",
            "heron",
            "title",
            "City budget 2026",
            "threshold",
            THRESHOLD,
            "trustees",
            SIZE,
            "number",
            1,
            "names",
            List.of("Gethin", "Mei", "Idris")));
    task.put("groups", Stream.of(Group.values()).map(Group::label).toList());
    if (name.equals("wait")) {
      task.put("reason", waiting ? "others" : "nothing");
      task.put("until", waiting ? "2026-11-06T17:00:00Z" : null);
      task.put("missing", waiting ? List.of("Mei") : List.of());
      return task;
    }
    if (step.compareTo(Step.ANNOUNCE) > 0) {
      task.put("announcements", texts("announcement"));
    }
    if (step.compareTo(Step.SHARE) > 0) {
      task.put("shares", texts("shares"));
    }
    if (step == Step.DRILL) {
      task.putAll(drill());
    } else if (step == Step.SHUFFLE || step == Step.DECRYPT) {
      task.putAll(tallying());
    }
    return task;
  }

  private Path folder(Group group) throws IOException {
    return Files.createDirectories(exchange.resolve(group.label()));
  }

  private Map<String, List<String>> texts(String round) throws IOException {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (Group group : Group.values()) {
      List<String> files = new ArrayList<>();
      for (int number = 1; number <= SIZE; number++) {
        files.add(Files.readString(folder(group).resolve(number + "." + round + ".json")));
      }
      texts.put(group.label(), files);
    }
    return texts;
  }

  private Map<String, Object> drill() {
    Map<String, Object> shown = new LinkedHashMap<>();
    Map<String, Object> exponents = new LinkedHashMap<>();
    for (Group group : Group.values()) {
      Scalar r = randomness.computeIfAbsent(group, chance::scalar);
      Ciphertext test =
          drills.computeIfAbsent(
              group, g -> new Ciphertext(g.generator().pow(r), g.generator().pow(g.scalar(9))));
      shown.put(
          group.label(), Map.of("alpha", test.alpha().toString(), "beta", test.beta().toString()));
      exponents.put(group.label(), r.toString());
    }
    return drillWithoutRandomness
        ? Map.of("drill", "drill-1", "ciphertext", shown)
        : Map.of("drill", "drill-1", "ciphertext", shown, "randomness", exponents);
  }

  private Map<String, Object> tallying() {
    Election election = running.setup().election();
    Map<String, Object> task = new LinkedHashMap<>();
    task.put("group", election.group().label());
    task.put("record", election.toJson().write());
    task.put("fingerprint", running.setup().key().fingerprint());
    task.put("publicKey", election.publicKey().toString());
    task.put("ballots", ballots);
    task.put("ciphertexts", "/key/ciphertexts?board=heron&election=budget");
    task.put("archive", "/key/archive?board=heron&election=budget");
    task.put("shuffles", 2);
    task.put(
        "log",
        Map.of(
            "url", "/api/v1/elections/budget/log", "origin", ShownLog.ORIGIN, "key", log().key()));
    task.put("election", Map.of("id", "budget", "title", "City budget 2026"));
    task.put("step", 1);
    return task;
  }

  /** Looks at what came, as the server does; the same again is accepted. */
  private synchronized String take(Step posted, byte[] body) throws IOException {
    byte[] earlier = accepted.get(posted);
    if (earlier != null) {
      return Arrays.equals(earlier, body) ? "" : "other bytes than before";
    }
    try {
      switch (posted) {
        case ANNOUNCE -> files("announcement", body, this::othersAnnounce);
        case SHARE -> files("shares", body, this::othersShare);
        case FINISH -> files("member", body, this::othersFinish);
        case DRILL -> takeDrill(JSON.readTree(body).get("decryption"));
        case SHUFFLE -> takeShuffle(body);
        default -> takeDecryption(body);
      }
    } catch (Refused e) {
      return e.reason() + ": " + e.detail();
    } catch (ElectionDesk.StepRefused e) {
      return e.arguments().toString();
    }
    accepted.put(posted, body);
    List<Step> steps = List.of(Step.values());
    step = steps.get(steps.indexOf(posted) + 1);
    return "";
  }

  /** What the others do after the first one. */
  private interface Others {
    void follow(Group group, Path folder) throws IOException;
  }

  private void files(String round, byte[] body, Others others) throws IOException {
    JsonNode files = JSON.readTree(body).get("files");
    for (Group group : Group.values()) {
      Path folder = folder(group);
      String text = files.get(group.label()).asText();
      Files.writeString(folder.resolve("1." + round + ".json"), text);
      others.follow(group, folder);
    }
  }

  private void othersAnnounce(Group group, Path folder) throws IOException {
    for (int number = 2; number <= SIZE; number++) {
      desk.announce(folder, seeds.get(number - 2), group.label(), THRESHOLD, SIZE, number);
    }
  }

  private void othersShare(Group group, Path folder) throws IOException {
    for (String seed : seeds) {
      desk.share(folder, seed);
    }
    if (liar) {
      Path file = folder.resolve("2.shares.json");
      String[] parts = Files.readString(file).split("\"data\":\"..", 2);
      Files.writeString(file, parts[0] + "\"data\":\"00" + parts[1]);
    }
  }

  private void othersFinish(Group group, Path folder) throws IOException {
    for (String seed : seeds) {
      desk.finish(folder, seed);
    }
    String text = desk.join(folder);
    joined.put(group, TrusteesReader.readOne(text.getBytes(StandardCharsets.UTF_8), group));
    if (group == Group.RFC_3526_2048) {
      running = election(joined.get(group));
    }
  }

  /** An election under the key of the board, with ballots, closed. */
  private RunningElection election(TrusteeGroup trustees) {
    Group group = Group.RFC_3526_2048;
    List<Scalar> credentials =
        IntStream.range(0, ballots).mapToObj(i -> chance.scalar(group)).toList();
    Element other = group.generator().pow(group.scalar(7));
    Element publicKey = otherElectionKey ? other : trustees.subKey();
    TrusteeGroup keys =
        otherElectionKey
            ? new KeyCeremony(group, chance).pedersen(THRESHOLD, SIZE).trustees()
            : trustees;
    Election election =
        new Election(
            "",
            "City budget 2026",
            group,
            otherElectionKey ? keys.subKey() : publicKey,
            List.of(question()),
            Base58.random(14, chance),
            Optional.empty(),
            Optional.empty());
    RunningElection opened =
        RunningElection.open(
            election,
            List.of(keys),
            Credentials.of(
                credentials.stream().map(secret -> group.generator().pow(secret)).toList()),
            1_700_000_000L,
            Rehearsal.WORKERS,
            chance);
    for (int voter = 0; voter < ballots; voter++) {
      Ballot ballot = opened.makeBallot(List.of(List.of(voter % 3, 1, 2)), credentials.get(voter));
      Refused.unlessAccepted(opened.cast(ballot.toJson().toUtf8()));
    }
    opened.close();
    return opened;
  }

  private void takeDrill(JsonNode texts) {
    for (Group group : Group.values()) {
      Ciphertext test = Objects.requireNonNull(drills.get(group));
      PartialDecryption decryption =
          PartialDecryption.read(
              texts.get(group.label()).asText().getBytes(StandardCharsets.UTF_8),
              List.of(List.of(test)),
              group,
              Rehearsal.WORKERS);
      Element key = Objects.requireNonNull(joined.get(group)).keys().get(0).publicKey();
      Reason.DECRYPTION_PROOF.refuseUnless(
          PartialDecryption.proves(
              ElectionKey.of(key, "drill-1", 1, 1),
              PowerTable.of(key, 1),
              test.alpha(),
              decryption.factors().get(0).get(0),
              decryption.proofs().get(0).get(0)),
          "the drill");
    }
  }

  /** The ciphertexts as they are now. */
  private List<List<Ciphertext>> tally() {
    Group group = running.setup().election().group();
    List<Archive.Step> shuffles = running.archive().steps(EventType.SHUFFLE).toList();
    if (shuffles.isEmpty()) {
      byte[] record =
          running.archive().steps(EventType.ENCRYPTED_TALLY).findFirst().orElseThrow().data(0);
      return Fields.list(
          JsonReader.read(record),
          "tally",
          row -> Fields.list(row, "tally", item -> Ciphertext.readFresh(item, group)));
    }
    byte[] last = shuffles.get(shuffles.size() - 1).data(0);
    return Shuffle.read(last, group, 1, ballots, Rehearsal.WORKERS).ciphertexts();
  }

  private void takeShuffle(byte[] record) {
    ArchiveRecord read = ArchiveRecord.of(record);
    Archive longer = running.archive().with(EventType.SHUFFLE, read, Links.owned(1, read));
    RunningElection next = RunningElection.resume(longer, Rehearsal.WORKERS, chance);
    // shuffling once more looks at the one before
    next.shuffle(2);
    running = next;
  }

  private void takeDecryption(byte[] record) throws IOException {
    running.decrypt(privateKey(seeds.get(0)));
    ArchiveRecord read = ArchiveRecord.of(record);
    Archive longer =
        running.archive().with(EventType.PARTIAL_DECRYPTION, read, Links.owned(1, read));
    RunningElection next = RunningElection.resume(longer, Rehearsal.WORKERS, chance);
    next.publishResult();
    running = next;
  }

  private Scalar privateKey(String seed) throws IOException {
    Group group = running.setup().election().group();
    return SecretFile.read(desk.finish(folder(group), seed), group);
  }

  /** The election as it is now. */
  RunningElection election() {
    return running;
  }

  /** The seed of another key holder, 2 or 3. */
  String seedOf(int number) {
    return seeds.get(number - 2);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] content)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
