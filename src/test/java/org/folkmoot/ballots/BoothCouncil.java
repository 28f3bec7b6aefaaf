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
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.folkmoot.ballots.groups.Element;
import org.folkmoot.ballots.groups.Group;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.AppendOnlyLog;
import org.folkmoot.merkle.ConsistencyProof;
import org.folkmoot.merkle.NoteSigner;
import org.folkmoot.texts.Texts;
import org.folkmoot.votes.BoothWords;
import org.jspecify.annotations.Nullable;

/**
 * A council with one election, as far as the booth sees it: the real files under the real policy, a
 * registrar that signs each person's first blinded message only, a ballot box that verifies, a log.
 * It can be told to fail at any step. The trustee's key is here, so that tests read the votes.
 */
final class BoothCouncil implements AutoCloseable {

  static final String ORIGIN = "council.example/elections/test";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FILES = Path.of("src/main/webapp/resources/folkmoot");
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self';"
          + " style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'; trusted-types booth;"
          + " require-trusted-types-for 'script'";

  /** A page of the site that tells of unfinished ballots. */
  private static final byte[] HOME =
      ("<!doctype html><html lang=en><title>Home</title><div id=unfinished hidden"
              + " data-booth-unfinished data-text='{0}: not counted yet.' data-link='Go on'></div>"
              + "<script type=module src=/booth/unfinished.js></script>")
          .getBytes(StandardCharsets.UTF_8);

  /** What the next request of a kind meets instead of its answer. */
  enum Mishap {
    NONE,
    CUT,
    CUT_AFTER,
    BUSY,
    SIGNED_OUT,
    NOT_ASKED,
    OTHER_KEY,
    TAKEN,
    CLOSED,
    FORGED,
    MISSING,
    REWRITTEN
  }

  /** A question as it is locked and as it is shown. */
  record Asked(Question question, Map<String, Object> shown) {}

  final List<String> received = Collections.synchronizedList(new ArrayList<>());
  final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  final Map<String, Mishap> mishaps = new LinkedHashMap<>();
  final Election election;
  private final String name;
  private final Rehearsal rehearsal;
  private final List<Asked> asked;
  private final Registrar registrar = Rfc9474.registrar();
  private final NoteSigner signer = new NoteSigner(ORIGIN, Digest.ofUtf8("log").bytes());
  private final AppendOnlyLog log = new AppendOnlyLog(ORIGIN, signer);
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final HttpServer server;
  Instant opensAt = Instant.now().minusSeconds(3600);
  Instant closesAt = Instant.now().plusSeconds(86_400);
  Instant now = Instant.now();
  Map<String, Object> voter = Map.of("asked", true, "served", false);
  String state = "open";
  String title = "City budget 2026";
  byte[] brand = {};
  private @Nullable String signedMessage;

  BoothCouncil(Group group, Asked... questions) {
    this("test", group, questions);
  }

  /** An election by another name than the usual one. */
  BoothCouncil(String name, Group group, Asked... questions) {
    this.name = name;
    this.asked = List.of(questions);
    this.rehearsal = new Rehearsal(group, 1, 41).singles(1);
    this.asked.forEach(item -> rehearsal.asking(item.question()));
    Election plain = rehearsal.election();
    String authority =
        new CredentialAuthority(List.of(registrar.key().hash()), Optional.empty()).toText();
    this.election =
        new Election(
            plain.description(),
            plain.name(),
            group,
            plain.publicKey(),
            plain.questions(),
            name.equals("test") ? plain.uuid() : "Another" + name + "Vote",
            Optional.empty(),
            Optional.of(authority));
    log.append(Bytes.ofUtf8("open|1|" + election.uuid()));
    this.server = serve();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Both elections are cast in one visit, at the address of this one. */
  void visitWith(BoothCouncil other) {
    visit.add(this);
    visit.add(other);
    other.visit.addAll(visit);
    server.createContext("/api/v1/elections/" + other.name, other::answer);
  }

  private final List<BoothCouncil> visit = new ArrayList<>();

  private Map<String, Object> part() {
    return Map.of(
        "id", name,
        "uuid", election.uuid(),
        "title", title,
        "state", state,
        "closesAt", closesAt.toString());
  }

  String booth() {
    return address() + "/booth?vote=test";
  }

  private HttpServer serve() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer http = HttpServer.create(anyPort, 0);
      http.setExecutor(Executors.newFixedThreadPool(4, BoothCouncil::daemon));
      http.createContext("/booth", this::sendFile);
      http.createContext("/brand/", exchange -> send(exchange, 200, "text/css", brand));
      http.createContext("/api/v1/elections/test", this::answer);
      http.createContext("/", exchange -> send(exchange, 200, "text/html", HOME));
      http.start();
      return http;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  private void sendFile(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String name = path.equals("/booth") ? "booth.html" : path.substring("/booth/".length());
    if (name.startsWith("words-")) {
      List<String> list = BallotReference.listOf(name.substring(6, 8));
      send(exchange, 200, "text/plain", String.join("\n", list).getBytes(StandardCharsets.UTF_8));
      return;
    }
    Path own = FILES.resolve("booth").resolve(name);
    Path file = Files.exists(own) ? own : FILES.resolve("css").resolve(name);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String type = ending.equals("js") ? "text/javascript" : "text/" + ending;
    send(exchange, 200, type, ScriptFiles.served(file));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("/api/v1/elections/[a-z]+", "");
    byte[] body = exchange.getRequestBody().readAllBytes();
    Mishap mishap = mishaps.getOrDefault(path, Mishap.NONE);
    if (path.equals("/ballots")) {
      bodies.add(new String(body, StandardCharsets.UTF_8));
    }
    received.add(path + (exchange.getRequestHeaders().containsKey("Cookie") ? " with cookie" : ""));
    if (mishap == Mishap.CUT) {
      exchange.close();
      return;
    }
    Map<String, Object> content;
    int status;
    synchronized (this) {
      status = refusal(mishap);
      content = status >= 400 ? problem(status, mishap) : content(path, exchange, body, mishap);
    }
    if (content.containsKey("status")) {
      status = (int) content.get("status");
    }
    if (mishap == Mishap.CUT_AFTER) {
      exchange.close();
      return;
    }
    send(exchange, status, "application/json", JSON.writeValueAsBytes(content));
  }

  private static int refusal(Mishap mishap) {
    return switch (mishap) {
      case BUSY -> 503;
      case SIGNED_OUT -> 401;
      case NOT_ASKED -> 403;
      case OTHER_KEY, CLOSED -> 409;
      case MISSING -> 404;
      default -> 200;
    };
  }

  private static Map<String, Object> problem(int status, Mishap mishap) {
    String type =
        switch (mishap) {
          case BUSY -> "busy";
          case NOT_ASKED -> "not-in-electorate";
          case OTHER_KEY -> "another-key-was-signed";
          case TAKEN -> "reference-taken";
          case CLOSED -> "closed";
          default -> "about:blank";
        };
    return Map.of("type", "https://folkmoot.example/problems/" + type, "status", status);
  }

  private Map<String, Object> content(
      String path, HttpExchange exchange, byte[] body, Mishap mishap) throws IOException {
    return switch (path) {
      case "/booth" -> about(language(exchange));
      case "/voter" -> voter;
      case "/signatures" -> sign(JSON.readTree(body).get("blinded").get(0).asText());
      case "/ballots" -> {
        if (mishap == Mishap.TAKEN) {
          mishaps.remove("/ballots");
          yield problem(409, mishap);
        }
        yield cast(JSON.readTree(body), mishap);
      }
      case "/log/proof" -> proof(query(exchange, "ballot"), mishap);
      case "/log/consistency" -> consistency(Integer.parseInt(query(exchange, "from")), mishap);
      default -> Map.of("status", 404);
    };
  }

  private static String language(HttpExchange exchange) {
    return query(exchange, "lang").equals("cy") ? "cy" : "en";
  }

  private static String query(HttpExchange exchange, String name) {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    for (String part : query.split("&", -1)) {
      if (part.startsWith(name + "=")) {
        return part.substring(name.length() + 1);
      }
    }
    return "";
  }

  /** The record of the election. */
  String record() {
    return election.toJson().write();
  }

  private Map<String, Object> about(String language) {
    Texts texts = Texts.of(Locale.forLanguageTag(language), ZoneId.of("Europe/London"), Map.of());
    byte[] record = election.toJson().toUtf8();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("id", name);
    about.put("uuid", election.uuid());
    about.put("title", title);
    about.put("state", state);
    about.put("opensAt", opensAt.toString());
    about.put("closesAt", closesAt.toString());
    about.put("now", now.toString());
    about.put("practice", false);
    about.put("election", Base64.getEncoder().encodeToString(record));
    about.put("electionHash", Election.fingerprint(record));
    about.put("registrars", List.of(base64(registrar.key().encoding())));
    about.put("log", Map.of("origin", ORIGIN, "key", signer.verifierKey().toText()));
    about.put("key", Map.of("kind", "council", "text", "The council alone holds the key."));
    about.put(
        "council",
        Map.of("name", "Harbour City Council", "zone", "Europe/London", "currency", "GBP"));
    about.put("language", language);
    about.put(
        "languages",
        List.of(Map.of("code", "en", "name", "English"), Map.of("code", "cy", "name", "Cymraeg")));
    about.put("questions", asked.stream().map(Asked::shown).toList());
    about.put("words", BoothWords.of(texts));
    about.put("visit", visit.stream().map(BoothCouncil::part).toList());
    about.put(
        "links",
        Map.of(
            "vote", "/vote?name=" + name,
            "signIn", "/sign-in",
            "help", "/help",
            "desk", "/help",
            "home", "/"));
    return about;
  }

  private Map<String, Object> sign(String blinded) {
    if (signedMessage != null && !signedMessage.equals(blinded)) {
      return problem(409, Mishap.OTHER_KEY);
    }
    signedMessage = blinded;
    Bytes signature = registrar.blindSign(Bytes.of(Base64.getDecoder().decode(blinded)));
    return Map.of("signatures", List.of(base64(signature)), "pseudonym", "p");
  }

  private Map<String, Object> cast(JsonNode request, Mishap mishap) {
    byte[] bytes = request.get("ballot").asText().getBytes(StandardCharsets.UTF_8);
    Ballot ballot = Ballot.read(bytes, election);
    String fingerprint = Election.fingerprint(election.toJson().toUtf8());
    Verdict verdict =
        new BallotCheck(election, ElectionKey.of(election, fingerprint, 1)).verify(ballot);
    CredentialMessage message =
        new CredentialMessage(
            election.uuid(),
            Digest.ofContent(election.toJson().toUtf8()),
            ballot.credential().value());
    JsonNode sent = request.get("signatures").get(0);
    RegistrarSignature signature =
        new RegistrarSignature(bytes(sent.get("prefix")), bytes(sent.get("signature")));
    if (!verdict.isAccepted() || !signature.verify(registrar.key(), message).isAccepted()) {
      return Map.of("type", "ballot-refused", "reason", verdict.toString(), "status", 422);
    }
    String hash = Digest.ofContent(bytes).toHex();
    if (!lines.containsKey(hash)) {
      log.append(Bytes.ofUtf8(new CastEntry(election.uuid(), Digest.parseHex(hash)).toText()));
      lines.put(hash, (int) log.size() - 1);
      ballots.add(ballot);
    }
    Map<String, Object> receipt = new LinkedHashMap<>(proof(hash, mishap));
    receipt.put("status", 201);
    return receipt;
  }

  /** Ballots in the order in which they came. */
  final List<Ballot> ballots = new ArrayList<>();

  private static Bytes bytes(JsonNode base64) {
    return Bytes.of(Base64.getDecoder().decode(base64.asText()));
  }

  private Map<String, Object> proof(String hash, Mishap mishap) {
    Integer index = lines.get(hash);
    if (index == null) {
      return Map.of("status", 404);
    }
    AppendOnlyLog shown = log;
    if (mishap == Mishap.FORGED) {
      shown = forged();
    }
    String receipt = text(shown.receipt(index, shown.checkpoint()).toBytes());
    BallotReference reference = BallotReference.of(Digest.parseHex(hash));
    return Map.of(
        "hash", hash,
        "index", index,
        "line", index,
        "sentence", Map.of("en", reference.sentence("en"), "cy", reference.sentence("cy")),
        "digits", reference.digits(),
        "receipt", receipt);
  }

  /** A log of the same size and under the same key that holds other ballots. */
  private AppendOnlyLog forged() {
    AppendOnlyLog forged = new AppendOnlyLog(ORIGIN, signer);
    while (forged.size() < log.size()) {
      forged.append(Bytes.ofUtf8("cast|1|" + election.uuid() + "|" + "0".repeat(64)));
    }
    return forged;
  }

  private Map<String, Object> consistency(int from, Mishap mishap) {
    AppendOnlyLog shown = mishap == Mishap.REWRITTEN ? forged() : log;
    ConsistencyProof proof = shown.consistency(from, shown.size());
    return Map.of(
        "path",
        proof.path().stream().map(digest -> base64(digest.bytes())).toList(),
        "checkpoint",
        text(shown.checkpoint().toBytes()));
  }

  /** From now on another person is signed in. */
  synchronized void anotherPerson() {
    signedMessage = null;
  }

  /** Somebody else votes. */
  synchronized void othersVote(int count) {
    for (int i = 0; i < count; i++) {
      Digest other = Digest.ofUtf8("other " + log.size());
      log.append(Bytes.ofUtf8(new CastEntry(election.uuid(), other).toText()));
    }
  }

  /** The votes of a ballot, as they were locked. */
  List<List<Integer>> open(Ballot ballot) {
    List<List<Integer>> votes = new ArrayList<>();
    for (int index = 0; index < asked.size(); index++) {
      List<Element> opened =
          ballot.answers().get(index).ciphertexts().stream()
              .map(cipher -> cipher.beta().over(cipher.alpha().pow(rehearsal.privateKey(1))))
              .toList();
      Question question = asked.get(index).question();
      votes.add(
          question instanceof Question.Shuffled shuffled
              ? VoteEncoding.decode(opened.get(0), shuffled.answers().size())
              : opened.stream().map(element -> element.isIdentity() ? 0 : 1).toList());
    }
    return votes;
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

  private static String base64(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toArray());
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static Asked yesNo() {
    return new Asked(
        new Question.Homomorphic(List.of("Yes", "No"), Optional.of(true), 1, 1, "Cars?"),
        shown(
            "yes-no", "Should the square be free of cars?", 1, 1, options("Yes", "No"), Map.of()));
  }

  static Asked shuffled(BallotKind kind, String code, int options, Map<String, Object> more) {
    List<String> names = new ArrayList<>();
    List<Map<String, Object>> shown = new ArrayList<>();
    for (int i = 1; i <= options; i++) {
      names.add("option " + i);
      Map<String, Object> option = new LinkedHashMap<>();
      option.put("text", "Project " + i);
      if (kind instanceof BallotKind.Knapsack knapsack) {
        option.put("cost", knapsack.costs().get(i - 1));
        option.put("summary", "What number " + i + " is about.");
        option.put("ward", i % 2 == 0 ? "Old Town" : "Northgate");
        option.put("category", i % 3 == 0 ? "Parks" : "Streets");
        option.put("href", "/project?id=" + i);
      }
      shown.add(option);
    }
    Json extra = JsonReader.read(kind.toText().getBytes(StandardCharsets.UTF_8));
    return new Asked(
        new Question.Shuffled(names, "Which?", Optional.of(extra)),
        shown(code, "Which projects do you want?", 0, options, shown, more));
  }

  static List<Map<String, Object>> options(String... texts) {
    return List.of(texts).stream().map(text -> Map.<String, Object>of("text", text)).toList();
  }

  static Map<String, Object> shown(
      String kind,
      String text,
      int min,
      int max,
      List<Map<String, Object>> options,
      Map<String, Object> more) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("kind", kind);
    shown.put("text", text);
    shown.put("hint", "From 10 am to 6 pm.");
    shown.put("min", min);
    shown.put("max", max);
    shown.put("blank", true);
    shown.put("options", options);
    shown.putAll(more);
    return shown;
  }
}
