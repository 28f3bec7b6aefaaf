package org.folkmoot.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.folkmoot.pages.BarChart.Series;
import org.junit.jupiter.api.Test;

class BarChartTest {

  @Test
  void aNumberThatIsNotShownHasNoBar() {
    BarChart chart =
        new BarChart(
            List.of("Old Town", "Quay"),
            List.of(
                new Series("Registered", List.of(OptionalLong.of(14), OptionalLong.of(8))),
                new Series("Verified", List.of(OptionalLong.empty(), OptionalLong.of(0)))));

    assertThat(chart.toJson())
        .isEqualTo(
            """
            {"type":"bar","data":{"labels":["Old Town","Quay"],"datasets":[\
            {"label":"Registered","data":[14,8]},{"label":"Verified","data":[null,0]}]}}""");
  }

  @Test
  void aNameEndsNoScript() {
    String json = new BarChart(List.of("</script><b>\u2028"), List.of()).toJson();

    assertThat(json).contains("\\u003c/script>").doesNotContain("<", "\u2028");
  }
}
