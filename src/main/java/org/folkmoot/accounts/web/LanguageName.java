package org.folkmoot.accounts.web;

import java.util.Locale;

/** A language by its own name. */
final class LanguageName {

  private LanguageName() {}

  static String of(Locale language) {
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }
}
