package org.folkmoot.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

  private static final int DRAWS = 2_000;

  @Test
  void hasNoLookAlikes() {
    assertThat(OneTimeCode.ALPHABET).hasSize(29).doesNotContainPattern("[01OILSU]");
  }

  @Test
  void isPrintedInGroupsAndReadBack() {
    for (int i = 0; i < DRAWS; i++) {
      OneTimeCode code = OneTimeCode.draw();

      assertThat(code.printed()).matches("(\\w{4}-){3}\\w");
      assertThat(OneTimeCode.parse(code.printed()).map(OneTimeCode::canonical))
          .contains(code.canonical());
    }
  }

  @Test
  void doesNotRepeat() {
    Set<String> drawn = new HashSet<>();

    for (int i = 0; i < DRAWS; i++) {
      drawn.add(OneTimeCode.draw().canonical());
    }

    assertThat(drawn).hasSize(DRAWS);
  }

  @Test
  void mayBeTypedInSmallLettersWithBlanks() {
    OneTimeCode code = OneTimeCode.draw();
    String typed = " " + code.printed().toLowerCase(Locale.ROOT).replace("-", " ") + " ";

    assertThat(OneTimeCode.parse(typed).map(OneTimeCode::canonical)).contains(code.canonical());
  }

  @Test
  void mayBeTypedWithWhatLooksLikeIt() {
    for (int i = 0; i < DRAWS; i++) {
      OneTimeCode code = OneTimeCode.draw();
      String printed = code.printed();
      int mistaken = printed.indexOf('D') >= 0 ? printed.indexOf('D') : printed.indexOf('Q');
      for (String typed :
          List.of(
              printed.replace("-", "\u00a0"),
              printed.replace('-', '\u2010'),
              printed.replace('-', '\u2013'),
              printed.replace('-', '\u2212'),
              printed.replace("-", "\u200b"),
              printed.replace("-", " - "),
              printed.replace('5', 'S').replace('V', 'U'),
              mistaken < 0 ? printed : with(printed, mistaken, '0'),
              mistaken < 0 ? printed : with(printed, mistaken, 'o'))) {
        assertThat(OneTimeCode.parse(typed).map(OneTimeCode::canonical))
            .as(typed)
            .contains(code.canonical());
      }
    }
  }

  private static String with(String text, int place, char letter) {
    return text.substring(0, place) + letter + text.substring(place + 1);
  }

  @Test
  void readsSAsFive() {
    String withFive = "555555555555";
    String check =
        OneTimeCode.ALPHABET
            .chars()
            .mapToObj(Character::toString)
            .filter(last -> OneTimeCode.parse(withFive + last).isPresent())
            .findFirst()
            .orElseThrow();

    assertThat(OneTimeCode.parse("SSSS-SSSS-SSSS-" + check)).isPresent();
  }

  @Test
  void noticesEachSingleWrongCharacter() {
    String code = OneTimeCode.draw().canonical();

    for (int place = 0; place < code.length(); place++) {
      for (char other : OneTimeCode.ALPHABET.toCharArray()) {
        String wrong = code.substring(0, place) + other + code.substring(place + 1);
        assertThat(OneTimeCode.parse(wrong).isPresent())
            .as(wrong)
            .isEqualTo(other == code.charAt(place));
      }
    }
  }

  @Test
  void noticesTwoCharactersThatChangedPlaces() {
    String code = "23456789ABCD";
    String whole =
        OneTimeCode.ALPHABET
            .chars()
            .mapToObj(last -> code + Character.toString(last))
            .filter(text -> OneTimeCode.parse(text).isPresent())
            .findFirst()
            .orElseThrow();

    for (int i = 0; i < 12; i++) {
      for (int j = i + 1; j < 12; j++) {
        StringBuilder swapped = new StringBuilder(whole);
        swapped.setCharAt(i, whole.charAt(j));
        swapped.setCharAt(j, whole.charAt(i));
        assertThat(OneTimeCode.parse(swapped.toString())).as("%s", swapped).isEmpty();
      }
    }
  }

  @Test
  void saysNothingInALog() {
    OneTimeCode code = OneTimeCode.draw();

    assertThat(code.toString()).doesNotContain(code.canonical());
  }
}
