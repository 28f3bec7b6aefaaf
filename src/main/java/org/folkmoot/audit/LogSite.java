package org.folkmoot.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.merkle.ConsistencyProof;
import org.folkmoot.merkle.EntryBundle;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.TilePath;
import org.folkmoot.merkle.VerifierKey;

/** What a site publishes of the logs of its votes. Nothing of it is trusted. */
final class LogSite {

  private static final String ELECTIONS = "api/v1/elections";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

  private final Site site;

  LogSite(Site site) {
    this.site = site;
  }

  /**
   * Names of the votes that are or were open.
   *
   * @throws IOException if the site does not answer
   * @throws MalformedInput if the answer has another form
   */
  List<String> elections() throws IOException {
    Bytes list =
        site.find(ELECTIONS).orElseThrow(() -> new IOException(site.address() + ": has no votes"));
    List<String> names =
        AnswerJson.read(ELECTIONS, list).objects("elections").stream()
            .map(election -> election.text("id"))
            .toList();
    names.forEach(LogSite::requireName);
    return names;
  }

  /** Whether a text is the name of a vote, and so of a folder. */
  static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new MalformedInput(ELECTIONS, 0, "id", "expected letters, digits and hyphens");
    }
  }

  /** The record of an election, which every ballot is bound to. */
  String record(String name) throws IOException {
    return new String(record(booth(name)), StandardCharsets.UTF_8);
  }

  private AnswerJson booth(String name) throws IOException {
    String path = path(name, "/booth?lang=en");
    Bytes answer = site.find(path).orElseThrow(() -> new IOException(path + ": not there"));
    return AnswerJson.read(path, answer);
  }

  private static byte[] record(AnswerJson booth) {
    try {
      return Base64.getDecoder().decode(booth.text("election"));
    } catch (IllegalArgumentException e) {
      throw new MalformedInput("booth", 0, "election", "expected base64");
    }
  }

  /** Who a log says it is. */
  LogIdentity identity(String name) throws IOException {
    AnswerJson booth = booth(name);
    AnswerJson log = booth.object("log");
    return new LogIdentity(
        booth.text("uuid"),
        Digest.ofContent(record(booth)),
        log.text("origin"),
        VerifierKey.parse(log.text("key")));
  }

  /** The signed checkpoint of now; empty as long as there is no entry. */
  Optional<SignedCheckpoint> checkpoint(String name) throws IOException {
    return site.find(path(name, "/log/checkpoint")).map(note -> SignedCheckpoint.parse(name, note));
  }

  /**
   * The checkpoint of now, and how it continues a smaller one.
   *
   * @param proof from the size that was asked for
   */
  record Continued(SignedCheckpoint checkpoint, ConsistencyProof proof) {}

  /** How the log goes on from a size; empty if the site says that it never had that many lines. */
  Optional<Continued> continued(String name, long from) throws IOException {
    String path = path(name, "/log/consistency?from=" + from);
    Optional<Bytes> answer = site.find(path);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    AnswerJson json = AnswerJson.read(path, answer.get());
    SignedCheckpoint checkpoint =
        SignedCheckpoint.parse(path, Bytes.ofUtf8(json.text("checkpoint")));
    List<Digest> proof = json.texts("path").stream().map(hash -> digest(path, hash)).toList();
    return Optional.of(
        new Continued(checkpoint, new ConsistencyProof(from, checkpoint.head().size(), proof)));
  }

  private static Digest digest(String path, String base64) {
    try {
      return Digest.of(Bytes.of(Base64.getDecoder().decode(base64)));
    } catch (IllegalArgumentException e) {
      throw new MalformedInput(path, 0, "path", "expected hashes in base64");
    }
  }

  /** A bundle of entries; the site must have what its checkpoint covers. */
  EntryBundle bundle(String name, TilePath tile) throws IOException {
    return EntryBundle.parse(tile, tile(name, tile));
  }

  /** The bytes of a tile. */
  Bytes tile(String name, TilePath tile) throws IOException {
    String path = path(name, "/log/" + tile.toText());
    return site.find(path).orElseThrow(() -> new IOException(path + ": not there"));
  }

  private static String path(String name, String rest) {
    requireName(name);
    return ELECTIONS + "/" + name + rest;
  }
}
