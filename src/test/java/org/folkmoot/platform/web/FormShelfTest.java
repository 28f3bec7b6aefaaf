package org.folkmoot.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is sent, kept forms stay few and small. */
class FormShelfTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

  private final FormShelf shelf = new FormShelf(3, 100, Duration.ofHours(1));

  @Test
  void givesAFormBackOnceOnItsOwnPage() {
    shelf.put("1", form("/a", "x"), NOW);

    assertThat(shelf.take("1", "/b", NOW)).isEmpty();
    assertThat(shelf.take("2", "/a", NOW)).isEmpty();
    assertThat(shelf.take("1", "/a", NOW)).contains(form("/a", "x"));
    assertThat(shelf.take("1", "/a", NOW)).isEmpty();
  }

  @Test
  void holdsOneForEachKey() {
    shelf.put("1", form("/a", "first"), NOW);
    shelf.put("1", form("/a", "second"), NOW);

    assertThat(shelf.size()).isEqualTo(1);
    assertThat(shelf.take("1", "/a", NOW)).contains(form("/a", "second"));
    assertThat(shelf.characters()).isZero();
  }

  @Test
  void letsTheOldestGoWhenThereAreTooMany() {
    for (int i = 0; i < 10; i++) {
      shelf.put(String.valueOf(i), form("/a", "x"), NOW);
    }

    assertThat(shelf.size()).isEqualTo(3);
    assertThat(shelf.take("0", "/a", NOW)).isEmpty();
    assertThat(shelf.take("9", "/a", NOW)).isPresent();
  }

  @Test
  void letsTheOldestGoWhenTheyAreTooLarge() {
    shelf.put("1", form("/a", "x".repeat(60)), NOW);
    shelf.put("2", form("/a", "x".repeat(60)), NOW);

    assertThat(shelf.size()).isEqualTo(1);
    assertThat(shelf.characters()).isLessThanOrEqualTo(100);
    assertThat(shelf.take("2", "/a", NOW)).isPresent();
  }

  @Test
  void takesNoFormThatIsTooLongByItself() {
    FormShelf wide = new FormShelf(3, 10_000_000, Duration.ofHours(1));

    wide.put("1", form("/a", "x".repeat(KeptForm.LONGEST)), NOW);

    assertThat(wide.size()).isZero();
  }

  @Test
  void forgetsWithTime() {
    shelf.put("1", form("/a", "x"), NOW);

    assertThat(shelf.take("1", "/a", NOW.plus(Duration.ofHours(1)))).isEmpty();
  }

  private static KeptForm form(String page, String text) {
    return new KeptForm(page, Map.of("text", List.of(text)));
  }
}
