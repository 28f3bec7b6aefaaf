package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.Verdict;
import org.folkmoot.merkle.AppendOnlyLog;
import org.folkmoot.merkle.ConsistencyProof;
import org.folkmoot.merkle.GrowingTree;
import org.folkmoot.merkle.InclusionProof;
import org.folkmoot.merkle.MerkleProofs;
import org.folkmoot.merkle.NoteSigner;
import org.folkmoot.merkle.SignedCheckpoint;
import org.folkmoot.merkle.TreeHash;
import org.folkmoot.merkle.TreeHead;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.Test;

/** What a device checks of the public log by itself, and what it takes for a broken promise. */
@UsesChromium
class BoothLogTest {

  private static final int LEAVES = 34;
  private static final String UUID = "23456789ABCDEFG";
  private static final String ORIGIN = "log.example/council";
  private static final NoteSigner SIGNER = new NoteSigner(ORIGIN, Bytes.of(new byte[32]));
  private static final Digest OTHER = Digest.ofUtf8("other");

  private final MerkleProofs proofs = proofs();

  private static MerkleProofs proofs() {
    GrowingTree tree = new GrowingTree();
    IntStream.range(0, LEAVES)
        .forEach(i -> tree.append(TreeHash.ofLeaf(Bytes.ofUtf8("entry " + i))));
    return new MerkleProofs(tree);
  }

  @Test
  void inclusionIsJudgedAsByTheServer() {
    List<Map<String, Object>> inputs = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    for (int size = 1; size <= LEAVES; size++) {
      Digest root = proofs.headAt(size).root();
      for (int index = 0; index < size; index++) {
        InclusionProof right = proofs.inclusion(index, size);
        for (InclusionProof proof :
            List.of(
                right,
                new InclusionProof(index, size, shorter(right.path())),
                new InclusionProof(index, size, longer(right.path())),
                new InclusionProof(index + 1L, size, right.path()),
                new InclusionProof(index, size + 1L, right.path()))) {
          inputs.add(
              Map.of(
                  "index", proof.index(),
                  "treeSize", proof.treeSize(),
                  "path", hex(proof.path()),
                  "entry", "entry " + index,
                  "root", root.toHex()));
          Digest leaf = TreeHash.ofLeaf(Bytes.ofUtf8("entry " + index));
          ours.add(reason(proof.verify(leaf, root)));
        }
      }
    }

    JsonNode theirs = Booth.call("log", "included", Map.of("proofs", inputs));

    assertThat(theirs).extracting(JsonNode::asText).isEqualTo(ours);
    assertThat(ours)
        .contains(
            "ACCEPTED", "INDEX_OUTSIDE_TREE", "PATH_TOO_LONG", "PATH_TOO_SHORT", "ROOT_MISMATCH");
  }

  @Test
  void consistencyIsJudgedAsByTheServer() {
    List<Map<String, Object>> inputs = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    for (int second = 0; second <= LEAVES; second++) {
      for (int first = 0; first <= second; first++) {
        ConsistencyProof right = proofs.consistency(first, second);
        Digest firstRoot = headAt(first);
        Digest secondRoot = headAt(second);
        compare(right, firstRoot, secondRoot, inputs, ours);
        compare(right, OTHER, secondRoot, inputs, ours);
        compare(right, firstRoot, OTHER, inputs, ours);
        for (ConsistencyProof wrong :
            List.of(
                new ConsistencyProof(first, second, shorter(right.path())),
                new ConsistencyProof(first, second, longer(right.path())),
                new ConsistencyProof(second, first, right.path()))) {
          compare(wrong, firstRoot, secondRoot, inputs, ours);
        }
      }
    }

    JsonNode theirs = Booth.call("log", "consistent", Map.of("proofs", inputs));

    assertThat(theirs).extracting(JsonNode::asText).isEqualTo(ours);
    assertThat(ours)
        .contains(
            "ACCEPTED",
            "SIZES_REVERSED",
            "EMPTY_TREE_ROOT",
            "PATH_TOO_LONG",
            "PATH_TOO_SHORT",
            "FIRST_ROOT_MISMATCH",
            "SECOND_ROOT_MISMATCH");
  }

  private Digest headAt(int size) {
    return size == 0 ? TreeHead.empty().root() : proofs.headAt(size).root();
  }

  private static void compare(
      ConsistencyProof proof,
      Digest firstRoot,
      Digest secondRoot,
      List<Map<String, Object>> inputs,
      List<String> ours) {
    inputs.add(
        Map.of(
            "firstSize", proof.firstSize(),
            "secondSize", proof.secondSize(),
            "path", hex(proof.path()),
            "firstRoot", firstRoot.toHex(),
            "secondRoot", secondRoot.toHex()));
    ours.add(reason(proof.verify(firstRoot, secondRoot)));
  }

  private static List<Digest> shorter(List<Digest> path) {
    return path.subList(0, Math.max(0, path.size() - 1));
  }

  private static List<Digest> longer(List<Digest> path) {
    List<Digest> longer = new ArrayList<>(path);
    longer.add(OTHER);
    return longer;
  }

  private static List<String> hex(List<Digest> path) {
    return path.stream().map(Digest::toHex).toList();
  }

  private static String reason(Verdict verdict) {
    return verdict instanceof Verdict.Rejected rejected ? rejected.reason() : "ACCEPTED";
  }

  @Test
  void aReceiptShowsThatTheWholeBallotIsInTheLog() {
    AppendOnlyLog log = new AppendOnlyLog(ORIGIN, SIGNER);
    log.append(Bytes.ofUtf8("opened|1|" + UUID));
    log.append(Bytes.ofUtf8(new CastEntry(UUID, Digest.ofUtf8("ballot")).toText()));
    log.append(Bytes.ofUtf8(new CastEntry(UUID, Digest.ofUtf8("another")).toText()));
    String right = text(log.receipt(1, log.checkpoint()).toBytes());
    String key = SIGNER.verifierKey().toText();
    NoteSigner stranger = new NoteSigner(ORIGIN, Digest.ofUtf8("stranger").bytes());

    assertThat(receipt(right, "ballot", ORIGIN, key)).isEqualTo("ACCEPTED");
    assertThat(receipt(right, "ballot ", ORIGIN, key)).isEqualTo("ROOT_MISMATCH");
    assertThat(receipt(right, "ballot", "log.example/other", key)).isEqualTo("ORIGIN_MISMATCH");
    assertThat(receipt(right, "ballot", ORIGIN, stranger.verifierKey().toText()))
        .isEqualTo("SIGNATURE_MISSING");
    assertThat(receipt(right.replace("\n3\n", "\n4\n"), "ballot", ORIGIN, key))
        .isEqualTo("SIGNATURE_WRONG");
    assertThat(receipt(right.replace("index 1", "index 2"), "ballot", ORIGIN, key))
        .isNotEqualTo("ACCEPTED");
    for (String form :
        List.of(
            "",
            "index 1",
            right.replace("index 1", "index 01"),
            right.replace("index 1", "index -1"),
            right.replace("tlog-proof@v1", "tlog-proof@v2"),
            right.replace("\n\n", "\n"),
            right + "\n",
            right + "\u0000",
            right.substring(0, right.length() - 1))) {
      assertThat(receipt(form, "ballot", ORIGIN, key)).as(form).isEqualTo("NOTE_FORM");
    }
  }

  private static String receipt(String receipt, String ballot, String origin, String key) {
    return Booth.call(
            "log",
            "receipt",
            Map.of(
                "receipt", base64(receipt),
                "uuid", UUID,
                "ballot", ballot,
                "origin", origin,
                "key", key))
        .asText();
  }

  @Test
  void aCheckpointIsReadOnlyWithItsSignature() {
    AppendOnlyLog log = new AppendOnlyLog(ORIGIN, SIGNER);
    log.append(Bytes.ofUtf8("entry"));
    SignedCheckpoint checkpoint = log.checkpoint();
    String note = text(checkpoint.toBytes());
    String key = SIGNER.verifierKey().toText();

    assertThat(note(note, key).get("reason").asText()).isEqualTo("ACCEPTED");
    assertThat(note(note, key).get("text").asText()).isEqualTo(checkpoint.checkpoint().toText());
    String line = note.lines().toList().get(4);
    int end = line.length() - 4;
    String altered = note + line.substring(0, end - 8) + "AAAAAAAA" + line.substring(end) + "\n";
    assertThat(note(altered, key).get("reason").asText()).isEqualTo("SIGNATURE_WRONG");
    for (String wrongKey :
        List.of(
            key.substring(1), key + "A", key.replace("+", " "), key.toUpperCase(Locale.ROOT), "")) {
      assertThat(note(note, wrongKey).get("reason").asText())
          .as(wrongKey)
          .isIn("NOTE_KEY", "BASE64");
    }
  }

  private static JsonNode note(String note, String key) {
    return Booth.call("log", "note", Map.of("note", base64(note), "key", key));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
