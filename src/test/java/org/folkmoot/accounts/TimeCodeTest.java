package org.folkmoot.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AU-9, with the vectors of RFC 6238, appendix B (the last six of their eight digits). */
class TimeCodeTest {

  private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void equalsTheVectorsOfTheRfc(long seconds, String code) {
    assertThat(TimeCode.code(SEED, seconds / 30)).isEqualTo(code);
    assertThat(TimeCode.stepOf(code, SEED, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
  }

  @Test
  void countsOneStepBeforeAndAfterItsTime() {
    String code = TimeCode.code(SEED, 1_000);

    for (long step = 997; step <= 1_003; step++) {
      Instant now = Instant.ofEpochSecond(step * 30);
      boolean near = Math.abs(step - 1_000) <= 1;

      assertThat(TimeCode.stepOf(code, SEED, now).isPresent()).as("step %d", step).isEqualTo(near);
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "12345", "1234567", "abcdef", "２８７０８２"})
  void isNothingElse(String typed) {
    assertThat(TimeCode.stepOf(typed, SEED, Instant.ofEpochSecond(59))).isEmpty();
  }

  @Test
  void mayBeTypedWithASpace() {
    assertThat(TimeCode.stepOf(" 287 082 ", SEED, Instant.ofEpochSecond(59))).hasValue(1);
  }
}
