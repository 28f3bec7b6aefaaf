package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/**
 * What this feature holds about a person, and how it lets go: the register row is free again for
 * another account of the same person.
 */
@ApplicationScoped
class ResidentData implements PersonalDataSource {

  private final ResidentRepository residents;

  @Inject
  ResidentData(ResidentRepository residents) {
    this.residents = residents;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection(
            "verifications",
            residents.listVerifications(person.id()).stream()
                .map(ResidentData::fieldsOf)
                .toList()));
  }

  private static Map<String, Object> fieldsOf(Verification verification) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("way", verification.way().name());
    fields.put("since", verification.since());
    fields.put("until", verification.until());
    return fields;
  }

  void removePersonalData(@Observes AccountDeleted account) {
    residents.removeVerifications(account.accountId());
  }
}
