package org.folkmoot.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.folkmoot.ballots.CastEntry;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.merkle.AppendOnlyLog;
import org.folkmoot.merkle.ConsistencyProof;
import org.folkmoot.merkle.NoteSigner;
import org.folkmoot.merkle.TilePath;

/** A site with one vote whose log it publishes in the forms of the real one; it can be made lie. */
final class PublishedVote implements AutoCloseable {

  static final String NAME = "our-library";
  static final String UUID = "23456789ABCDEFG";
  static final String RECORD = "{\"a\":\"record\"}";
  static final NoteSigner SIGNER = new NoteSigner("log.example/council", Bytes.of(new byte[32]));
  static final String LIST = Digest.ofUtf8("one").toHex() + "  app.js\n";

  private static final String ELECTIONS = "/api/v1/elections";

  private final HttpServer server;
  private final Map<String, Bytes> instead = new ConcurrentHashMap<>();
  private final Map<String, Integer> left = new ConcurrentHashMap<>();
  private volatile AppendOnlyLog log = fresh();
  private volatile String record = RECORD;
  private volatile boolean broken;

  PublishedVote() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** A log in which the vote has opened. */
  static AppendOnlyLog fresh() {
    AppendOnlyLog log = empty();
    log.append(Bytes.ofUtf8(opened()));
    return log;
  }

  static AppendOnlyLog empty() {
    return new AppendOnlyLog("log.example/council", SIGNER);
  }

  static String opened() {
    return "open|1|" + UUID + "|" + Digest.ofUtf8(RECORD) + "|" + Digest.ofUtf8(LIST);
  }

  static Bytes cast(String ballot) {
    return Bytes.ofUtf8(new CastEntry(UUID, Digest.ofUtf8(ballot)).toText());
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/";
  }

  AppendOnlyLog log() {
    return log;
  }

  /** Shows another log from now on. */
  void show(AppendOnlyLog other) {
    log = other;
  }

  void showRecord(String other) {
    record = other;
  }

  /** Answers with an error, or not any more. */
  void breakDown(boolean down) {
    broken = down;
  }

  /** Serves something else at a path of the log, for so many times. */
  void serve(String path, Bytes content, int times) {
    instead.put(path, content);
    left.put(path, times);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = exchange.getRequestURI().getQuery();
    try (exchange) {
      Bytes content = broken ? Bytes.ofUtf8("") : content(path, query);
      byte[] bytes = content.toArray();
      int missing = broken ? 503 : 404;
      exchange.sendResponseHeaders(
          bytes.length == 0 ? missing : 200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Bytes content(String path, String query) {
    int times = left.merge(path, -1, Integer::sum);
    Bytes other = instead.get(path);
    if (other != null && times >= 0) {
      return other;
    }
    AppendOnlyLog shown = log;
    String own = ELECTIONS + "/" + NAME;
    if (path.equals(ELECTIONS)) {
      return Bytes.ofUtf8("{\"elections\":[{\"id\":\"" + NAME + "\",\"state\":\"open\"}]}");
    } else if (path.equals(own + "/booth")) {
      return Bytes.ofUtf8(booth());
    } else if (path.equals(own + "/log/checkpoint")) {
      return shown.size() == 0 ? Bytes.ofUtf8("") : shown.checkpoint().toBytes();
    } else if (path.equals(own + "/log/consistency")) {
      return consistency(shown, Long.parseLong(query.substring("from=".length())));
    } else if (path.startsWith(own + "/log/tile/")) {
      return shown.tile(TilePath.parse(path.substring((own + "/log/").length())));
    } else if (path.equals("/booth/files.txt")) {
      return Bytes.ofUtf8(LIST);
    } else if (path.equals("/booth/app.js")) {
      return Bytes.ofUtf8("one");
    }
    return Bytes.ofUtf8("");
  }

  private String booth() {
    return "{\"uuid\":\"%s\",\"practice\":false,\"election\":\"%s\",\"log\":{\"origin\":\"%s\",\"key\":\"%s\"}}"
        .formatted(
            UUID,
            Base64.getEncoder().encodeToString(record.getBytes(StandardCharsets.UTF_8)),
            "log.example/council",
            SIGNER.verifierKey().toText());
  }

  private static Bytes consistency(AppendOnlyLog shown, long from) {
    if (from > shown.size() || shown.size() == 0) {
      return Bytes.ofUtf8("");
    }
    ConsistencyProof proof = shown.consistency(from, shown.size());
    String path =
        proof.path().stream()
            .map(hash -> Base64.getEncoder().encodeToString(hash.bytes().toArray()))
            .collect(Collectors.joining("\",\"", "[\"", "\"]"));
    String note = new String(shown.checkpoint().toBytes().toArray(), StandardCharsets.UTF_8);
    return Bytes.ofUtf8(
        "{\"path\":%s,\"checkpoint\":\"%s\"}"
            .formatted(proof.path().isEmpty() ? "[]" : path, note.replace("\n", "\\n")));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
