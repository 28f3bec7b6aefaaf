package org.folkmoot.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.folkmoot.processes.Audience;
import org.folkmoot.texts.LocalizedText;
import org.junit.jupiter.api.Test;

class PotsTest {

  private static VoteOption project(String code, String ward, String category) {
    return new VoteOption(code, LocalizedText.EMPTY, LocalizedText.EMPTY, 100, ward, category);
  }

  private static Pot pot(Pot.Part part, String value) {
    return new Pot(Set.of(), part, value, 0, 0, 0);
  }

  private static final List<VoteOption> PROJECTS =
      List.of(
          project("1", "", "Parks"),
          project("2", "Hill", "Streets, Parks"),
          project("3", " hill ", ""));

  private static List<String> codes(Pot pot, Pot... others) {
    return pot.pick(PROJECTS, List.of(others)).stream().map(VoteOption::code).toList();
  }

  @Test
  void aProjectIsInThePotOfItsWardOrOfItsFirstCategory() {
    assertThat(codes(pot(Pot.Part.WARD, "Hill"))).containsExactly("2", "3");
    assertThat(codes(pot(Pot.Part.CATEGORY, "Parks"))).containsExactly("1");
    assertThat(codes(Pot.NONE)).containsExactly("1", "2", "3");
  }

  @Test
  void theRestIsWhatNoOtherNames() {
    assertThat(codes(pot(Pot.Part.REST, ""), pot(Pot.Part.WARD, "HILL"))).containsExactly("1");
    assertThat(codes(pot(Pot.Part.REST, ""), Pot.NONE)).containsExactly("1", "2", "3");
  }

  @Test
  void moneyIsSharedOutToTheLastPenny() {
    assertThat(Pots.shares(10_001, 3)).containsExactly(3_335L, 3_333L, 3_333L);
    assertThat(Pots.shares(2, 3)).containsExactly(2L, 0L, 0L);
  }

  @Test
  void itIsStoredAndReadAgain() {
    Pot pot = new Pot(Set.of(7L, 3L), Pot.Part.WARD, "Y “Bryn”, \\", 12_345_678_901L, 50, 10);
    PotConverter converter = new PotConverter();

    String stored = converter.convertToDatabaseColumn(pot);

    assertThat(converter.convertToEntityAttribute(stored)).isEqualTo(pot);
    assertThat(stored).contains("[3,7]");
    assertThat(converter.convertToDatabaseColumn(Pot.NONE)).isEmpty();
    assertThat(converter.convertToEntityAttribute("")).isEqualTo(Pot.NONE);
  }

  @Test
  void wardsNarrowWhomTheProcessAsks() {
    assertThat(Pot.NONE.narrow(Audience.RESIDENTS)).isEqualTo(Audience.RESIDENTS);
    Pot pot = new Pot(Set.of(3L), Pot.Part.ALL, "", 0, 0, 0);
    assertThat(pot.narrow(Audience.EVERYBODY)).isEqualTo(Audience.of(Set.of(3L)));
    assertThat(pot.asks(3)).isTrue();
    assertThat(pot.asks(4)).isFalse();
    assertThat(Pot.NONE.asks(4)).isTrue();
  }

  @Test
  void noNumberIsBelowZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pot(Set.of(), Pot.Part.ALL, "", 0, -1, 0));
  }
}
