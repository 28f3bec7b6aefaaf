package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.folkmoot.kernel.Digest;
import org.junit.jupiter.api.Test;

/**
 * The sentence and the digits of a ballot; the booth has the same in {@code BoothReferenceTest}.
 */
class BallotReferenceTest {

  private static final Digest ZERO = Digest.parseHex("0".repeat(64));
  private static final Digest ONES = Digest.parseHex("f".repeat(64));
  private static final Digest LAST_OF_ALL =
      Digest.parseHex("0000000000000000" + "0000000000400000" + "0".repeat(32));

  @Test
  void wordsAreElevenBitsEach() {
    List<String> english = BallotReference.listOf("en");
    List<String> welsh = BallotReference.listOf("cy");

    assertThat(BallotReference.of(ZERO).sentence("en"))
        .isEqualTo(String.join(" ", Collections.nCopies(6, english.get(0))));
    assertThat(BallotReference.of(ONES).sentence("cy"))
        .isEqualTo(String.join(" ", Collections.nCopies(6, welsh.get(2047))));
    Digest second = Digest.parseHex("0008" + "0".repeat(60));
    assertThat(BallotReference.of(second).sentence("en").split(" ", -1)[0])
        .isEqualTo(english.get(0));
    assertThat(BallotReference.of(second).sentence("en").split(" ", -1)[1])
        .isEqualTo(english.get(512));
  }

  @Test
  void digitsAreTheNextFortyBits() {
    assertThat(BallotReference.of(ZERO).digits()).isEqualTo("000000000000");
    assertThat(BallotReference.of(ONES).digits()).isEqualTo("099511627775");
    assertThat(BallotReference.of(LAST_OF_ALL).digits()).isEqualTo("000000000001");
  }

  @Test
  void listsHoldShortWordsThatBeginDifferently() {
    for (String language : BallotReference.LANGUAGES) {
      List<String> words = BallotReference.listOf(language);
      assertThat(words).hasSize(2048).doesNotHaveDuplicates();
      Set<String> beginnings = new HashSet<>();
      for (String word : words) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        assertThat(plain).as(language).matches("[a-z]{3,8}");
        assertThat(word).isEqualTo(Normalizer.normalize(word, Normalizer.Form.NFC));
        assertThat(beginnings.add(plain.substring(0, Math.min(4, plain.length()))))
            .as("%s: another word begins like %s", language, word)
            .isTrue();
      }
    }
  }

  @Test
  void aSentenceIsReadHoweverItIsTyped() {
    BallotReference reference = BallotReference.of(Digest.ofUtf8("ballot"));
    String english = reference.sentence("en");
    String welsh = reference.sentence("cy");

    assertThat(BallotReference.read(english)).contains(english);
    assertThat(BallotReference.read(welsh)).contains(english);
    assertThat(BallotReference.read(" " + english.toUpperCase(Locale.ROOT) + "."))
        .contains(english);
    assertThat(BallotReference.read(english.replace(" ", ", "))).contains(english);
    assertThat(BallotReference.read(english + " apple")).isEmpty();
    assertThat(BallotReference.read("xxxx " + english)).isEmpty();
    assertThat(BallotReference.read("")).isEmpty();
    assertThat(BallotReference.read("a ".repeat(1000))).isEmpty();
  }

  @Test
  void anotherLanguageGetsEnglish() {
    BallotReference reference = BallotReference.of(ONES);

    assertThat(reference.sentence("fr")).isEqualTo(reference.sentence("en"));
    assertThat(reference).isEqualTo(BallotReference.of(ONES)).hasToString(reference.sentence("en"));
  }
}
