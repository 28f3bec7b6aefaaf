package org.folkmoot.accounts.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/** Which services a person linked; the rows go with the account. */
@ApplicationScoped
class IdentityData implements PersonalDataSource {

  private final OidcRows rows;

  @Inject
  IdentityData(OidcRows rows) {
    this.rows = rows;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    Map<Long, String> services =
        rows.listProvidersOf(person.id()).stream()
            .collect(Collectors.toMap(Provider::id, Provider::name));
    return List.of(
        new DataSection(
            "services",
            rows.identitiesOf(person.id()).stream()
                .map(identity -> fieldsOf(identity, services))
                .toList()));
  }

  private static Map<String, Object> fieldsOf(LinkedIdentity identity, Map<Long, String> services) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("service", Objects.requireNonNull(services.get(identity.providerId())));
    fields.put("subject", identity.subject());
    fields.put("linkedAt", identity.linkedAt());
    return fields;
  }
}
