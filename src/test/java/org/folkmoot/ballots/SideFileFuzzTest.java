package org.folkmoot.ballots;

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
class SideFileFuzzTest {

  private static <T> void readsOrRefuses(
      Bytes input, Function<Bytes, T> parser, Function<T, Bytes> writer) {
    T value;
    try {
      value = parser.apply(input);
    } catch (MalformedInput e) {
      return;
    }
    assertThat(writer.apply(value)).isEqualTo(input);
  }

  @FuzzTest(maxDuration = "60s")
  void sideFiles(byte[] input) {
    readsOrRefuses(Bytes.of(input), bytes -> SideFile.parse("side.json", bytes), SideFile::toBytes);
  }

  @FuzzTest(maxDuration = "60s")
  void registrarKeys(byte[] input) {
    readsOrRefuses(Bytes.of(input), RegistrarKey::parse, RegistrarKey::encoding);
  }

  @FuzzTest(maxDuration = "60s")
  void linesAndKinds(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Bytes utf8 = Bytes.ofUtf8(text);
    readsOrRefuses(utf8, any -> IssuanceEntry.parse(text), entry -> Bytes.ofUtf8(entry.toText()));
    readsOrRefuses(
        utf8, any -> CredentialAuthority.parse(text), value -> Bytes.ofUtf8(value.toText()));
    readsOrRefuses(utf8, any -> BallotKind.parse(text), kind -> Bytes.ofUtf8(kind.toText()));
    CastEntry.find(text).ifPresent(entry -> assertThat(entry.toText()).isEqualTo(text));
  }
}
