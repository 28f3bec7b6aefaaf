package org.folkmoot.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a text names, in every script. */
class NamesInTextTest {

  private static final Participant ANN = new Participant(1, "Ann", 10, "One");
  private static final Participant ANN_MARIE = new Participant(2, "Ann Marie", 11, "Two");
  private static final Participant BEN = new Participant(3, "Ben", 12, "Three");
  private static final Participant OTHER_BEN = new Participant(4, "Ben", 13, "Four");
  private static final Participant LI = new Participant(5, "李小龍", 14, "Five");
  private static final Participant SION = new Participant(6, "Siôn", 15, "Six");
  private static final Participant NAMELESS = new Participant(7, "", 16, "Seven");
  private static final List<Participant> ALL =
      List.of(ANN, ANN_MARIE, BEN, OTHER_BEN, LI, SION, NAMELESS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Ann, yes | 1",
        "Yes (@ann) | 1",
        "@Ann Marie: yes | 2",
        "@Ann Mari | 1",
        "@Annabel | 0",
        "mail@Ann.example | 0",
        "@李小龍！ | 5",
        "@SIÔN | 6",
        "@Sio\u0302n | 6",
        "@ Ann | 0",
        "@ | 0",
        "@@Ann | 1"
      })
  void isFoundByTheLongestName(String text, long account) {
    NamesInText names = NamesInText.of(text, ALL, Set.of());

    assertThat(names.unclear()).isEmpty();
    assertThat(names.people().stream().mapToLong(Participant::account).sum()).isEqualTo(account);
  }

  @Test
  void twoOfOneNameAreUnclearUnlessOneWasChosen() {
    assertThat(NamesInText.of("@Ben and @Ben", ALL, Set.of()).unclear()).containsExactly("Ben");
    assertThat(NamesInText.of("@Ben and @Ann", ALL, Set.of(4L)).people())
        .containsExactlyInAnyOrder(OTHER_BEN, ANN);
    assertThat(NamesInText.of("@Ben", ALL, Set.of(4L)).unclear()).isEmpty();
  }

  @Test
  void whoIsNotThereCannotBeChosen() {
    assertThat(NamesInText.of("Hello", ALL, Set.of(99L, 5L)).people()).containsExactly(LI);
  }
}
