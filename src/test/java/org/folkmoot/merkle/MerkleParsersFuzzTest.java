package org.folkmoot.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.MalformedInput;

/**
 * Whatever bytes come in, a parser answers with a value or with {@link MalformedInput}, and a value
 * is written as the same bytes. In a build the seeds run; {@code JAZZER_FUZZ=1 mvn test
 * -Djazzer.hooks=true -Dtest=CLASS#METHOD} searches for more.
 */
class MerkleParsersFuzzTest {

  private static <T> void readsOrRefuses(
      byte[] input, Function<Bytes, T> parser, Function<T, Bytes> writer) {
    Bytes bytes = Bytes.of(input);
    T value;
    try {
      value = parser.apply(bytes);
    } catch (MalformedInput e) {
      return;
    }
    assertThat(writer.apply(value)).isEqualTo(bytes);
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }

  @FuzzTest(maxDuration = "60s")
  void signedNotes(byte[] input) {
    readsOrRefuses(input, bytes -> SignedNote.parse("note", bytes), SignedNote::toBytes);
  }

  @FuzzTest(maxDuration = "60s")
  void signedCheckpoints(byte[] input) {
    readsOrRefuses(
        input, bytes -> SignedCheckpoint.parse("checkpoint", bytes), SignedCheckpoint::toBytes);
  }

  @FuzzTest(maxDuration = "60s")
  void addCheckpointRequests(byte[] input) {
    readsOrRefuses(input, AddCheckpointRequest::parse, AddCheckpointRequest::toBytes);
  }

  @FuzzTest(maxDuration = "60s")
  void receipts(byte[] input) {
    readsOrRefuses(input, LogReceipt::parse, LogReceipt::toBytes);
  }

  @FuzzTest(maxDuration = "60s")
  void entryBundles(byte[] input) {
    TilePath path = new TilePath(TilePath.ENTRIES, 0, 1 + input.length % 3);
    readsOrRefuses(input, bytes -> EntryBundle.parse(path, bytes), EntryBundle::toBytes);
  }

  @FuzzTest(maxDuration = "60s")
  void tilePathsAndKeys(byte[] input) {
    String text = text(Bytes.of(input));
    readsOrRefuses(
        text.getBytes(StandardCharsets.UTF_8),
        bytes -> TilePath.parse(text),
        path -> Bytes.ofUtf8(path.toText()));
    readsOrRefuses(
        text.getBytes(StandardCharsets.UTF_8),
        bytes -> VerifierKey.parse(text),
        key -> Bytes.ofUtf8(key.toText()));
  }
}
