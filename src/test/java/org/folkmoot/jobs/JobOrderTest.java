package org.folkmoot.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobOrderTest {

  @Test
  void byDefaultThereIsOneTurnForEachSubject() {
    assertThat(JobOrder.of("count", 7).turn()).isEqualTo("count/7");
    assertThat(JobOrder.of("count", 7).inTurn("round/1").turn()).isEqualTo("round/1");
  }

  @Test
  void longWordsAreCutBetweenCharacters() {
    String words = "x".repeat(254) + "\uD83C\uDF33" + "tail";

    assertThat(JobOrder.of("count", 7).titled(words).title()).isEqualTo("x".repeat(254));
    assertThat(JobOrder.of("count", 7).titled("short").title()).isEqualTo("short");
  }

  @Test
  void whatIsSaidStaysSaid() {
    JobOrder order =
        JobOrder.of("count", 7).in(Lane.HEAVY).shownAt("/staff/count").forProcess(3).titled("t");

    assertThat(order.lane()).contains(Lane.HEAVY);
    assertThat(order.process()).contains(3L);
    assertThat(order.address()).isEqualTo("/staff/count");
    assertThat(order.askedBy()).isEmpty();
  }
}
