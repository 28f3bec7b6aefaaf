package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.kernel.Digest;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.Test;

/** A ballot has the same sentence and the same digits in the booth as on the server. */
@UsesChromium
class BoothReferenceTest {

  @Test
  void sentencesAndDigitsAreTheSame() {
    List<String> hashes = new ArrayList<>(List.of("0".repeat(64), "f".repeat(64)));
    for (int i = 0; i < 200; i++) {
      hashes.add(Digest.ofUtf8("ballot " + i).toHex());
    }
    for (String language : BallotReference.LANGUAGES) {
      Map<String, Object> input =
          Map.of("hashes", hashes, "list", BallotReference.listOf(language));
      JsonNode answers = Booth.call("reference", "references", input);
      for (int i = 0; i < hashes.size(); i++) {
        BallotReference reference = BallotReference.of(Digest.parseHex(hashes.get(i)));
        assertThat(answers.get(i).get("sentence").asText()).isEqualTo(reference.sentence(language));
        assertThat(answers.get(i).get("digits").asText()).isEqualTo(reference.digits());
      }
    }
  }

  @Test
  void theCodeIsReadAsItsText() throws Exception {
    List<String> texts = List.of("123", "145 888 860 117 Pwffin tŷ.", "x".repeat(84));

    JsonNode codes = Booth.call("reference", "codes", Map.of("texts", texts));

    for (int i = 0; i < texts.size(); i++) {
      assertThat(read(codes.get(i))).isEqualTo(texts.get(i));
    }
  }

  /** As a camera sees it: eight pixels for each module and a light margin. */
  private static String read(JsonNode rows) throws Exception {
    int width = (rows.size() + 8) * 8;
    int[] pixels = new int[width * width];
    for (int at = 0; at < pixels.length; at++) {
      int row = at / width / 8 - 4;
      int column = at % width / 8 - 4;
      boolean dark = rows.path(row).path(column).asInt() == 1;
      pixels[at] = dark ? 0x000000 : 0xFFFFFF;
    }
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
        .getText();
  }
}
