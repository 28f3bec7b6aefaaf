package org.folkmoot.privacy;

/**
 * What a council chose about the data of people.
 *
 * @param contact address of e-mail for questions about data; empty if none was given yet
 * @param keepTexts whether texts of former residents stay, as by a "former resident"; else they go
 * @param keepNames whether the administration log keeps names of former staff; else they are erased
 */
public record PrivacyChoices(String contact, boolean keepTexts, boolean keepNames) {

  /** What holds until an administrator chooses. */
  static final PrivacyChoices FIRST = new PrivacyChoices("", true, false);
}
