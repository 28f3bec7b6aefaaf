package org.folkmoot.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/** Declared interests as data about a person: they go with the account. */
@ApplicationScoped
class InterestData implements PersonalDataSource {

  private final InterestRepository interests;

  @Inject
  InterestData(InterestRepository interests) {
    this.interests = interests;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection(
            "interests",
            interests.listOf(Set.of(person.id())).stream().map(InterestData::fieldsOf).toList()));
  }

  private static Map<String, Object> fieldsOf(DeclaredInterest interest) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("words", interest.words());
    fields.put("declaredAt", interest.declaredAt());
    return fields;
  }

  void forget(@Observes AccountDeleted account) {
    interests.removeOf(account.accountId());
  }
}
