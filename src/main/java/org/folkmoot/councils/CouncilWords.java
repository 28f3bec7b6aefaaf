package org.folkmoot.councils;

import java.util.List;
import java.util.Locale;
import org.folkmoot.texts.LocalizedText;

/**
 * What a council says of itself, and in which languages. These words are the council's own: they
 * stay when it chooses another brand.
 *
 * @param languages languages in which it writes, the main one first; at least one
 * @param footer sentence in the foot of every page; may be empty
 * @param contact where the council is reached, in the foot of every page; may be empty
 * @param accessibilityContact whom to tell what does not work, in the accessibility statement; may
 *     be empty
 */
public record CouncilWords(
    List<Locale> languages,
    LocalizedText footer,
    LocalizedText contact,
    LocalizedText accessibilityContact) {

  /** Copies the languages. */
  public CouncilWords {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a council writes in no language");
    }
  }

  /** The same words of a council that writes in these languages. */
  public CouncilWords withLanguages(List<Locale> chosen) {
    return new CouncilWords(chosen, footer, contact, accessibilityContact);
  }
}
