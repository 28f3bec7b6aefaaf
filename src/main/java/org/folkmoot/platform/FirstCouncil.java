package org.folkmoot.platform;

import java.util.List;
import java.util.Locale;

/**
 * What the operator types on the set-up page.
 *
 * @param name name of the council
 * @param languages languages in which it writes, the main one first
 * @param zone time zone, IANA name
 * @param currency ISO 4217 code
 * @param person name of the administrator
 * @param email address of the administrator
 * @param password first password of the administrator
 */
public record FirstCouncil(
    String name,
    List<Locale> languages,
    String zone,
    String currency,
    String person,
    String email,
    String password) {

  /** Copies the languages. */
  public FirstCouncil {
    languages = List.copyOf(languages);
  }
}
