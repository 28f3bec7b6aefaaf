package org.folkmoot.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.folkmoot.processes.Audiences;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessState;
import org.folkmoot.texts.LocalizedText;
import org.junit.jupiter.api.Test;

class CommentTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final long AUTHOR = 7;

  private final Comment root = new Comment(subject(), AUTHOR, Stance.FOR, "Said.", NOON);

  @Test
  void mayBeChangedForAQuarterOfAnHour() {
    assertThat(root.isFresh(NOON)).isTrue();
    assertThat(root.isFresh(NOON.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
    assertThat(root.isFresh(NOON.plus(Duration.ofMinutes(15)))).isFalse();
  }

  @Test
  void isDrawnOnThreeLevelsAtMost() {
    Comment reply = new Comment(root, AUTHOR, "Second", NOON);
    Comment third = new Comment(reply, AUTHOR, "Third", NOON);
    Comment fourth = new Comment(third, AUTHOR, "Fourth", NOON);

    assertThat(List.of(root.depth(), reply.depth(), third.depth(), fourth.depth()))
        .containsExactly(1, 2, 3, 3);
  }

  @Test
  void losesWordsAndAuthorWhenItIsDeleted() {
    root.delete(NOON.plusSeconds(60));

    CommentDetails left = root.toDetails("Ann", List.of(), "", false, false);
    assertThat(left.deleted()).isTrue();
    assertThat(left.readable()).isFalse();
    assertThat(left.toString()).doesNotContain("Said.", "Ann");
    assertThat(root.authorId()).isEmpty();
  }

  @Test
  void keepsItsWordsWhileItIsHidden() {
    root.hide(NOON);
    assertThat(root.isShown()).isFalse();
    assertThat(root.toDetails("Ann", List.of(), "", false, false).body()).isEmpty();

    root.restore(NOON);

    assertThat(root.isShown()).isTrue();
    assertThat(root.toDetails("Ann", List.of(), "", false, true).body()).isEqualTo("Said.");
  }

  @Test
  void countsTheEndOfALineOnce() {
    assertThat(CommentService.tidy(" one\r\ntwo\u200b ")).isEqualTo("one\ntwo\u200b");
    assertThat(CommentService.tidy(" \r\n\u200b")).isEmpty();
  }

  private static Subject subject() {
    ProcessDetails process =
        new ProcessDetails(
            1,
            "streets",
            LocalizedText.EMPTY,
            LocalizedText.EMPTY,
            ProcessState.PUBLISHED,
            Instant.EPOCH,
            LocalizedText.EMPTY,
            List.of(),
            ZoneId.of("Europe/London"),
            Instant.EPOCH,
            Audiences.USUAL,
            0,
            1);
    return new Subject("process", 1, process, LocalizedText.EMPTY, 0, "/process", false, 0);
  }
}
