package org.folkmoot.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalFormTest {

  @Nested
  class AName {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Llŷr ap Rhys         | LLYR AP RHYS",
          "Llŷr ap Rhys         | ap Rhys, Llyr",
          "Gwenllïan ferch Siân | gwenllian FERCH sian",
          "Wŷn Ŵan              | wyn wan",
          "Siôn Dafydd-Jones    | Jones Dafydd Sion",
          "Anne O’Neill         | anne o'neill",
          "Anne O’Neill         | Anne ONEILL",
          "Anne  Mary   Smith   | Smith, Anne Mary",
          "Mrs. Anne Smith      | Anne Smith",
          "José Muñoz           | jose munoz",
          "Straße               | STRASSE",
          "Straße               | STRAẞE",
          "Aoife O´Neill        | Aoife O'Neill",
          "Aoife O`Neill        | Aoife Oʼneill",
          "Aoife O´Neill        | AOIFE O’NEILL",
          "Jo\u00adnes Ann      | Jones Ann",
          "Łukasz Żak           | Lukasz Zak",
          "Søren Ærø            | Soren AEro",
          "Ａｎｎｅ Smith           | Anne Smith",
          "Anne\u00a0Smith      | Anne Smith",
          "e\u0301mile Zola     | Émile Zola",
          "Şule Çelik           | sule celik",
          "张伟                  | 张伟",
        })
    void isTheSameHoweverItIsWritten(String one, String other) {
      assertThat(CanonicalForm.ofName(one)).isEqualTo(CanonicalForm.ofName(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Anne Smith | Anna Smith",
          "ap Rhys    | Rhys",
          "Ann Smith  | Ann Smith Smith",
          "Jones      | Janes"
        })
    void ofSomebodyElseDiffers(String one, String other) {
      assertThat(CanonicalForm.ofName(one)).isNotEqualTo(CanonicalForm.ofName(other));
    }

    @Test
    void hasItsPartsInOrder() {
      assertThat(CanonicalForm.ofName("Llŷr ap Rhys")).isEqualTo("ap llyr rhys");
    }

    @Test
    void mayBeATitleAlone() {
      assertThat(CanonicalForm.ofName("Dr")).isEqualTo("dr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "’", "…", "\u200b"})
    void needsALetter(String text) {
      assertThat(CanonicalForm.ofName(text)).isEmpty();
    }
  }

  @Nested
  class APostcode {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "CF10 1AA",
          "cf101aa",
          " cf10-1aa ",
          "ＣＦ10 1AA",
          "C F 1 0 1 A A",
          "CF10\u00a01AA",
          "CF10\u200b1AA",
          "CF1O 1AA",
          "cfI0 Iaa",
          "CF10.1AA",
          "CF10 1AA."
        })
    void isUpperCaseWithoutBlanks(String text) {
      assertThat(CanonicalForm.ofPostcode(text)).contains("CF101AA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A1", "CF10 1AA EXTRA", "CF10_1AA", "=1+1", "ŵŷ12"})
    void isRefusedWhereItCannotBeOne(String text) {
      assertThat(CanonicalForm.ofPostcode(text)).isEmpty();
    }
  }

  @Nested
  class ADate {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1987-06-05",
          "5/6/1987",
          "05/06/1987",
          " 05/06/1987 ",
          "05/06/1987 00:00",
          "1987-06-05T00:00:00",
          "1987-06-05 00:00:00.0"
        })
    void hasTheDayFirstWhereItHasSlashes(String text) {
      assertThat(CanonicalForm.ofDate(text)).contains(LocalDate.of(1987, 6, 5));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "1987", "31/02/1990", "1990-02-30", "5.6.1987", "05/06/87", "06/25/1987"})
    void isRefusedWhereThereIsNoSuchDay(String text) {
      assertThat(CanonicalForm.ofDate(text)).isEmpty();
    }
  }
}
