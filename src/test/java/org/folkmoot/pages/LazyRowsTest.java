package org.folkmoot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.junit.jupiter.api.Test;

class LazyRowsTest {

  private static final List<Integer> ALL = IntStream.range(0, 450).boxed().toList();

  private final List<PageRequest> asked = new ArrayList<>();
  private final LazyRows<Integer> rows =
      LazyRows.of(
          wanted -> {
            asked.add(wanted);
            return Page.cut(ALL, wanted, Map.of());
          },
          row -> row);

  @Test
  void whatIsShownFirstIsReadOnce() {
    assertThat(rows.isWithoutRows()).isFalse();
    assertThat(rows.first()).contains(0);
    assertThat(rows.count(Map.of())).isEqualTo(450);
    assertThat(rows.load(0, 20, Map.of(), Map.of())).hasSize(20);

    assertThat(asked).containsExactly(PageRequest.of(0, 20));
  }

  @Test
  void anotherPartIsReadAnew() {
    rows.count(Map.of());
    rows.load(20, 20, Map.of(), Map.of());

    assertThat(asked).containsExactly(PageRequest.of(0, 20), PageRequest.of(20, 20));
    assertThat(rows.getRowData("25")).isEqualTo(25);
    assertThat(rows.getRowData("5")).isNull();
  }

  @Test
  void theWholeListIsHandedOverInItsOwnOrder() {
    List<Integer> taken = new ArrayList<>();

    rows.forEachRow(taken::add);

    assertThat(taken).isEqualTo(ALL);
  }
}
