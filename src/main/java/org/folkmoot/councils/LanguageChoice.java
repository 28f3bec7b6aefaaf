package org.folkmoot.councils;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.texts.Texts;

/** Languages in which a council may write, the main one first. */
public enum LanguageChoice {
  /** English. */
  EN("en"),
  /** English, and Welsh beside it. */
  EN_CY("en-cy"),
  /** Welsh, and English beside it. */
  CY_EN("cy-en"),
  /** Welsh. */
  CY("cy");

  private final String code;

  LanguageChoice(String code) {
    this.code = code;
  }

  /** The choice of this code. */
  public static Optional<LanguageChoice> find(String code) {
    return Arrays.stream(values()).filter(choice -> choice.code.equals(code)).findFirst();
  }

  /** Codes of the languages, joined by hyphens. */
  public String code() {
    return code;
  }

  /** The languages. */
  public List<Locale> languages() {
    return Arrays.stream(code.split("-", -1))
        .map(language -> Texts.languageFor(Locale.forLanguageTag(language)))
        .toList();
  }
}
