package org.folkmoot.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageCutTest {

  private static final List<String> ALL = List.of("bb", "a", "ccc", "dd");
  private static final Map<String, Comparator<String>> SORTABLE =
      Map.of("length", Comparator.comparing(String::length));

  @Test
  void theListKeepsItsOwnOrderUnlessAskedOtherwise() {
    assertThat(cut(0, 10, "").rows()).isEqualTo(ALL);
    assertThat(cut(0, 10, "unknown").rows()).isEqualTo(ALL);
  }

  @Test
  void equalRowsKeepTheirOrderBothWays() {
    assertThat(Page.cut(ALL, new PageRequest(0, 10, "length", false), SORTABLE).rows())
        .containsExactly("a", "bb", "dd", "ccc");
    assertThat(Page.cut(ALL, new PageRequest(0, 10, "length", true), SORTABLE).rows())
        .containsExactly("ccc", "bb", "dd", "a");
  }

  @Test
  void aPartKnowsTheLengthOfTheWhole() {
    assertThat(cut(1, 2, "")).isEqualTo(new Page<>(List.of("a", "ccc"), 4));
    assertThat(cut(4, 2, "")).isEqualTo(new Page<>(List.of(), 4));
    assertThat(Page.cut(List.<String>of(), PageRequest.of(0, 2), SORTABLE).total()).isZero();
  }

  private static Page<String> cut(int first, int size, String sort) {
    return Page.cut(ALL, new PageRequest(first, size, sort, false), SORTABLE);
  }
}
