package org.folkmoot.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void isTheWholeTextIfThatIsShortEnough() {
    assertThat(Excerpt.of("", 0)).isEmpty();
    assertThat(Excerpt.of("tree", 4)).isEqualTo("tree");
  }

  @Test
  void isCutBetweenCharacters() {
    assertThat(Excerpt.of("trees", 4)).isEqualTo("tree");
  }

  @Test
  void leavesOutWhatWouldBeCutInHalf() {
    assertThat(Excerpt.of("ab🌳 trees", 3)).isEqualTo("ab");
    assertThat(Excerpt.of("ab🌳 trees", 4)).isEqualTo("ab🌳");
    assertThat(Excerpt.of("cafe\u0301s", 4)).isEqualTo("caf");
    assertThat(Excerpt.of("a\r\nb", 2)).isEqualTo("a");
  }

  @Test
  void isShownWithWholeWordsAndDots() {
    assertThat(Excerpt.shown(" a bench ", 7)).isEqualTo("a bench");
    assertThat(Excerpt.shown("a bench by the river", 12)).isEqualTo("a bench by…");
    assertThat(Excerpt.shown("a bench by the river", 10)).isEqualTo("a bench by…");
    assertThat(Excerpt.shown("a Llanfairpwllgwyngyll", 12)).isEqualTo("a Llanfairpw…");
    assertThat(Excerpt.shown("公園にベンチを置いてください", 5)).isEqualTo("公園にベン…");
  }
}
