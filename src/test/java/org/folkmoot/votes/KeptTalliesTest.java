package org.folkmoot.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptTalliesTest {

  private final KeptTallies<String> kept = new KeptTallies<>(2);
  private final List<String> computed = new ArrayList<>();

  private String get(String uuid) {
    return kept.get(
        uuid,
        () -> {
          computed.add(uuid);
          return "result of " + uuid;
        });
  }

  @Test
  void eachIsComputedOnce() {
    assertThat(get("a")).isEqualTo("result of a");
    assertThat(get("a")).isEqualTo("result of a");
    assertThat(computed).containsExactly("a");
  }

  @Test
  void whatWasAskedForLongestAgoGoes() {
    for (String uuid : List.of("a", "b", "a", "c", "a", "b")) {
      get(uuid);
    }
    assertThat(computed).containsExactly("a", "b", "c", "b");
  }

  @Test
  void aFailureIsNotKept() {
    assertThatThrownBy(
            () ->
                kept.get(
                    "a",
                    () -> {
                      throw new IllegalStateException("no connection");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(get("a")).isEqualTo("result of a");
  }

  @Test
  void manyAtOnceWaitForOne() {
    IntStream.range(0, 50).parallel().forEach(any -> get("a"));
    assertThat(computed).containsExactly("a");
  }
}
