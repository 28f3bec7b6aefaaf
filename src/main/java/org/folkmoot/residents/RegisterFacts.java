package org.folkmoot.residents;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person tells to be found in the register. Lives in memory only.
 *
 * @param name name as written; accents, case and order of its parts do not matter
 * @param birth date of birth
 * @param postcode canonical postcode
 */
public record RegisterFacts(String name, LocalDate birth, String postcode) {

  /**
   * Facts as they were typed.
   *
   * @param birth {@code 1987-06-05} or {@code 5/6/1987}
   * @return the facts, or empty if the name has no letter or the date or postcode cannot be one
   */
  public static Optional<RegisterFacts> parse(String name, String birth, String postcode) {
    Optional<LocalDate> date = CanonicalForm.ofDate(birth);
    Optional<String> code = CanonicalForm.ofPostcode(postcode);
    return CanonicalForm.ofName(name).isEmpty() || date.isEmpty() || code.isEmpty()
        ? Optional.empty()
        : Optional.of(new RegisterFacts(name, date.get(), code.get()));
  }

  /** Says nothing, so that no log can. */
  @Override
  public String toString() {
    return "RegisterFacts";
  }
}
