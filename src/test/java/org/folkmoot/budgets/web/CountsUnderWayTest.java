package org.folkmoot.budgets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CountsUnderWayTest {

  private final CountsUnderWay counts = new CountsUnderWay();

  @Test
  void aRoundIsNotCountedTwiceAtATime() {
    int number =
        counts.alone(
            "a",
            () -> {
              assertThatThrownBy(() -> counts.alone("a", () -> 2))
                  .isInstanceOf(CountIsUnderWay.class);
              return counts.alone("b", () -> 3);
            });

    assertThat(number).isEqualTo(3);
  }

  @Test
  void aRoundIsCountedAgainAfterwards() {
    assertThat(counts.alone("a", () -> 1)).isEqualTo(1);
    assertThat(counts.alone("a", () -> 2)).isEqualTo(2);
  }

  @Test
  void aCountThatFailedIsNoLongerUnderWay() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                counts.alone(
                    "a",
                    () -> {
                      throw new IllegalStateException();
                    }));

    assertThat(counts.alone("a", () -> 1)).isEqualTo(1);
  }
}
