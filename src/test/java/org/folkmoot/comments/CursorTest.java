package org.folkmoot.comments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void isReadAsItWasWritten() {
    Cursor cursor = new Cursor(14, 123);

    assertThat(Cursor.parse(cursor.text())).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "1-", "-1", "1-2-3", "1--2", "1234567890123456789-1", "a-b"})
  void anythingElseIsTheBeginning(String text) {
    assertThat(Cursor.parse(text)).isEmpty();
  }

  @Test
  void anUnknownOrderIsTheNewestFirst() {
    assertThat(CommentSort.of("helpful")).isEqualTo(CommentSort.HELPFUL);
    assertThat(CommentSort.of("HELPFUL")).isEqualTo(CommentSort.NEWEST);
    assertThat(CommentSort.of("")).isEqualTo(CommentSort.NEWEST);
  }
}
