package org.folkmoot.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folkmoot.platform.web.AccessTable;
import org.junit.jupiter.api.Test;

/** No page is left out of {@link PagesIT} without a reason. */
class EveryPageTest {

  @Test
  void eachRowOfTheAccessTableIsLookedAtOrHasAReason() {
    List<String> rows =
        AccessTable.rows().keySet().stream().filter(row -> !row.endsWith("/*")).toList();

    assertThat(EveryPage.accountedFor()).containsExactlyInAnyOrderElementsOf(rows);
  }
}
