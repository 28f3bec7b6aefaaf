package org.folkmoot.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WelshMutationsTest {

  @ParameterizedTest
  @CsvSource({
    "caerdydd, gaerdydd",
    "caerdydd, nghaerdydd",
    "caerdydd, chaerdydd",
    "pont, bont",
    "pont, mhont",
    "pont, phont",
    "tref, dref",
    "tref, nhref",
    "tref, thref",
    "bangor, fangor",
    "bangor, mangor",
    "dinbych, ddinbych",
    "dinbych, ninbych",
    "gardd, ardd",
    "gardd, ngardd",
    "gwlad, wlad",
    "mainc, fainc",
    "llyfrgell, lyfrgell",
    "rhaglen, raglen",
    "ysgol, hysgol",
    "afon, hafon"
  })
  void aRadicalAndItsFormsFindEachOther(String radical, String form) {
    assertThat(areForms(radical, form)).as("%s from %s", form, radical).isTrue();
    assertThat(areForms(form, radical)).isTrue();
  }

  @Test
  void formsOfOneWordFindEachOther() {
    assertThat(areForms("gaerdydd", "nghaerdydd")).isTrue();
    assertThat(areForms("bont", "phont")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "llan, ffan",
    "ffordd, bordd",
    "rhosyn, grosyn",
    "ysgol, gofal",
    "coed, ffoed",
    "tir, pir",
    "siop, biop"
  })
  void otherWordsDoNot(String one, String other) {
    assertThat(areForms(one, other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "y", "yn", "i", "ar"})
  void whatIsTooShortStaysAlone(String word) {
    assertThat(WelshMutations.radicalsOf(word)).containsExactly(word);
  }

  @Test
  void theWordItselfComesFirst() {
    assertThat(WelshMutations.radicalsOf("fainc")).containsExactly("fainc", "bainc", "mainc");
    assertThat(WelshMutations.radicalsOf("siop")).containsExactly("siop");
  }

  private static boolean areForms(String one, String other) {
    List<String> first = WelshMutations.radicalsOf(one);
    return !Collections.disjoint(first, WelshMutations.radicalsOf(other));
  }
}
