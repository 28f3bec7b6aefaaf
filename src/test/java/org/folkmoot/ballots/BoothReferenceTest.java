package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;

/** A ballot has the same sentence and the same digits in the booth as on the server. */
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
}
