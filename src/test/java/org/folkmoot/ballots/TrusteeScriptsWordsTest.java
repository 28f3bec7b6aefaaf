package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.product.UsesChromium;
import org.junit.jupiter.api.Test;

/** A seed as twelve words, and what people make of them on a keyboard. */
@UsesChromium
class TrusteeScriptsWordsTest {

  private static final List<List<String>> LISTS =
      List.of(BallotReference.listOf("en"), BallotReference.listOf("cy"));

  private static JsonNode call(List<String> seeds, List<String> list) {
    return Booth.call(
        "trustee/core", "words", Map.of("seeds", seeds, "list", list, "lists", LISTS));
  }

  private static List<String> typed(String... typed) {
    JsonNode back =
        Booth.call(
                "trustee/core",
                "words",
                Map.of(
                    "seeds", List.of(),
                    "list", LISTS.get(0),
                    "lists", LISTS,
                    "typed", List.of(typed)))
            .get("back");
    List<String> texts = new ArrayList<>();
    back.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Test
  void everySeedIsTwelveWordsAndBack() {
    List<String> seeds = new ArrayList<>(List.of("1".repeat(22), "z".repeat(22)));
    CeremonyDesk desk = new CeremonyDesk(Rehearsal.seeded(3));
    for (int i = 0; i < 30; i++) {
      seeds.add(desk.drawSeed());
    }
    for (List<String> list : LISTS) {
      JsonNode answer = call(seeds, list);

      assertThat(answer.get("written")).allSatisfy(words -> assertThat(words).hasSize(12));
      assertThat(answer.get("back")).extracting(JsonNode::asText).isEqualTo(seeds);
    }
  }

  @Test
  void caseNumbersAccentsAndSlipsDoNotMatter() {
    String seed = new CeremonyDesk(Rehearsal.seeded(4)).drawSeed();
    for (List<String> list : LISTS) {
      List<String> words = new ArrayList<>();
      call(List.of(seed), list).get("written").get(0).forEach(word -> words.add(word.asText()));
      StringBuilder numbered = new StringBuilder();
      StringBuilder shortened = new StringBuilder();
      StringBuilder slipped = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        String word = words.get(i);
        numbered.append(i + 1).append(". ").append(word.toUpperCase(java.util.Locale.ROOT));
        numbered.append(",\n");
        shortened.append(word, 0, Math.min(4, word.length())).append(' ');
        slipped.append(word).append(word.length() > 4 && i < 3 ? "x " : " ");
      }

      assertThat(typed(numbered.toString(), shortened.toString(), slipped.toString()))
          .containsExactly(seed, seed, seed);
    }
  }

  @Test
  void whatCannotBeIsNamed() {
    String eleven = "abbey able above academy accent acorn acre across active actor adapt ";

    assertThat(typed("", eleven, eleven + "qqqqq", eleven + "adjqqt", eleven + "adjust adapt"))
        .containsExactly("count", "count", "unknown 12", "unknown 12 adjust", "count");
  }
}
