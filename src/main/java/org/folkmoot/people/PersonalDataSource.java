package org.folkmoot.people;

import java.util.List;

/**
 * A feature that stores something about people. Each contributes its own part to what a person
 * downloads; a feature that stores and does not contribute is a mistake.
 */
public interface PersonalDataSource {

  /** Everything that this feature holds about the person; opens the transactions that it needs. */
  List<DataSection> collect(Person person);
}
