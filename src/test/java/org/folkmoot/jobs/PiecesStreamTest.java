package org.folkmoot.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("StringCharset")
class PiecesStreamTest {

  @Test
  void piecesAreReadOneAfterAnother() throws IOException {
    assertThat(of("abc", "de", "f").readAllBytes()).asString().isEqualTo("abcdef");
  }

  @Test
  void withoutPiecesThereIsNothing() throws IOException {
    assertThat(of().read()).isEqualTo(-1);
    assertThat(of().read(new byte[4], 0, 4)).isEqualTo(-1);
  }

  @Test
  void singleBytesAreNeverNegative() throws IOException {
    PiecesStream stream = new PiecesStream(number -> number == 0 ? new byte[] {-1} : new byte[0]);

    assertThat(stream.read()).isEqualTo(255);
    assertThat(stream.read()).isEqualTo(-1);
  }

  private static PiecesStream of(String... pieces) {
    List<String> all = List.of(pieces);
    return new PiecesStream(
        number -> number < all.size() ? all.get(number).getBytes("US-ASCII") : new byte[0]);
  }
}
