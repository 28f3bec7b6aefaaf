package org.folkmoot.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeCursorTest {

  @Test
  void isReadAsItWasWritten() {
    NoticeCursor cursor = new NoticeCursor(Instant.parse("2026-11-30T07:00:00.123Z"), 17);

    assertThat(NoticeCursor.parse(cursor.text())).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1-",
        "-1",
        "a-1",
        "1-1-1",
        "9999999999999999-1",
        "1-9999999999999999999"
      })
  void anythingElseIsTheBeginning(String text) {
    assertThat(NoticeCursor.parse(text)).isEmpty();
  }
}
