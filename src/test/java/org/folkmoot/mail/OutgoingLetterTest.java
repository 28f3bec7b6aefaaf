package org.folkmoot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OutgoingLetterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final OutgoingLetter letter =
      new OutgoingLetter(
          "ann@example.org",
          Locale.UK,
          new WrittenLetter("Your code 427", "427", "<p>427"),
          "<1@town.example>",
          NOW);

  @Test
  void waitsFromTheBeginning() {
    assertThat(letter.toDetails().state()).isEqualTo(LetterState.WAITING);
    assertThat(letter.nextTryAt()).contains(NOW);
  }

  @Test
  void losesItsWordsOnceItIsSent() {
    letter.delivered(NOW);

    assertThat(letter.toDetails().state()).isEqualTo(LetterState.SENT);
    assertThat(letter.toParcel().written()).isEqualTo(new WrittenLetter("", "", ""));
  }

  @Test
  void waitsLongerWhenTheServerIsAway() {
    letter.missed(LetterFault.UNREACHABLE, "", NOW);
    letter.missed(LetterFault.UNREACHABLE, "", NOW);

    assertThat(letter.toDetails().state()).isEqualTo(LetterState.WAITING);
    assertThat(letter.nextTryAt()).contains(NOW.plus(Duration.ofMinutes(2)));
  }

  @Test
  void failsAtOnceWhenTheRecipientIsRefused() {
    letter.missed(LetterFault.REFUSED, "550 nobody here", NOW);

    assertThat(letter.toDetails().state()).isEqualTo(LetterState.FAILED);
    assertThat(letter.toDetails().fault()).contains(LetterFault.REFUSED);
    assertThat(letter.nextTryAt()).isEmpty();
  }

  @Test
  void failsAfterFiveDays() {
    letter.missed(LetterFault.BUSY, "", NOW.plus(Duration.ofDays(5)));

    assertThat(letter.toDetails().state()).isEqualTo(LetterState.FAILED);
  }

  @Test
  void queuedAgainItHasFiveDaysAnew() {
    Instant later = NOW.plus(Duration.ofDays(6));
    letter.missed(LetterFault.BUSY, "", later);

    letter.queueAgain(later);
    letter.missed(LetterFault.BUSY, "", later);

    assertThat(letter.nextTryAt()).contains(later.plus(Duration.ofMinutes(1)));
  }
}
