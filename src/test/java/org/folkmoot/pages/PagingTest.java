package org.folkmoot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {

  @Test
  void anEmptyListHasOnePage() {
    assertThat(Paging.of(7, 0, 20)).isEqualTo(new Paging(1, 1, 20));
    assertThat(Paging.of(1, 0, 20).of(List.of())).isEmpty();
  }

  @Test
  void aPageThatIsNotThereIsTheNearestOne() {
    assertThat(Paging.of(9, 41, 20).page()).isEqualTo(3);
    assertThat(Paging.of(0, 41, 20).page()).isEqualTo(1);
  }

  @Test
  void aFullLastPageIsNotFollowedByAnEmptyOne() {
    assertThat(Paging.of(2, 40, 20)).isEqualTo(new Paging(2, 2, 20));
  }

  @Test
  void theLastPageHoldsTheRest() {
    assertThat(Paging.of(3, 5, 2).of(List.of("a", "b", "c", "d", "e"))).containsExactly("e");
  }
}
