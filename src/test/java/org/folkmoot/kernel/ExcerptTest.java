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
}
