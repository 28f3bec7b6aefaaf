package org.folkmoot.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway")
class LocalizedTextTest {

  private static final Locale ENGLISH = Locale.UK;
  private static final Locale WELSH = new Locale("cy", "GB");

  private final LocalizedText both = text("cy", "Ie", "en", "Yes");
  private final LocalizedText onlyEnglish = text("en", "Yes");

  @Test
  void everyReaderGetsTheirOwnLanguage() {
    assertThat(both.shownTo(ENGLISH)).isEqualTo("Yes");
    assertThat(both.shownTo(WELSH)).isEqualTo("Ie");
    assertThat(both.languageFor(ENGLISH)).isEqualTo("en");
  }

  @Test
  void whoseLanguageIsMissingGetsTheMainOneAndItsName() {
    assertThat(onlyEnglish.shownTo(WELSH)).isEqualTo("Yes");
    assertThat(onlyEnglish.languageFor(WELSH)).isEqualTo("en");
    assertThat(both.shownTo(Locale.FRENCH)).isEqualTo("Ie");
  }

  @Test
  void aPageMarksTheTextThatIsNotInItsLanguage() {
    Texts welsh = Texts.of(WELSH, ZoneOffset.UTC, Map.of());

    assertThat(welsh.isForeign(onlyEnglish)).isTrue();
    assertThat(welsh.isForeign(both)).isFalse();
    assertThat(welsh.isForeign(LocalizedText.EMPTY)).isFalse();
    assertThat(welsh.text(LocalizedText.EMPTY)).isEmpty();
  }

  @Test
  void theFirstLanguageIsTheMainOne() {
    assertThat(both.main()).isEqualTo("Ie");
    assertThat(both).hasToString("Ie");
  }

  @Test
  void missingIsWhatOthersHave() {
    assertThat(onlyEnglish.missing(List.of(ENGLISH, WELSH))).containsExactly(WELSH);
    assertThat(both.missing(List.of(ENGLISH, WELSH))).isEmpty();
    assertThat(LocalizedText.EMPTY.missing(List.of(ENGLISH, WELSH))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00a0\u2003", "\u200b\ufeff", "\t\n"})
  void aTextOfNothingToSeeIsNone(String blank) {
    assertThat(text("en", blank)).isEqualTo(LocalizedText.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"திட்டம்", "👩‍👩‍👧", "مشروع", "Ŵyl y Bont", "计划"})
  void aTitleInAnyScriptStays(String title) {
    assertThat(text("en", "\u00a0 " + title + " ").main()).isEqualTo(title);
  }

  @Test
  void aKeyThatIsNoLanguageIsRefused() {
    assertThatThrownBy(() -> text("en-GB", "Yes")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theDatabaseGetsAnObjectInTheSameOrderAndGivesItBack() {
    LocalizedText text = text("cy", "\"Ie\"\n\\", "en", "Yes");
    LocalizedTextConverter converter = new LocalizedTextConverter();

    String stored = converter.convertToDatabaseColumn(text);

    assertThat(stored).isEqualTo("{\"cy\":\"\\\"Ie\\\"\\n\\\\\",\"en\":\"Yes\"}");
    assertThat(converter.convertToEntityAttribute(stored)).isEqualTo(text);
    assertThat(converter.convertToEntityAttribute(stored).main()).isEqualTo("\"Ie\"\n\\");
  }

  private static LocalizedText text(String... languagesAndTexts) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < languagesAndTexts.length; i += 2) {
      texts.put(languagesAndTexts[i], languagesAndTexts[i + 1]);
    }
    return LocalizedText.of(texts);
  }
}
