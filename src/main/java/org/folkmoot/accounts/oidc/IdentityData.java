package org.folkmoot.accounts.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.accounts.DataSection;
import org.folkmoot.accounts.Person;
import org.folkmoot.accounts.PersonalDataSource;

/** Which services a person linked; the rows go with the account. */
@ApplicationScoped
class IdentityData implements PersonalDataSource {

  private final OidcRows rows;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected IdentityData() {
    this(null);
  }

  @Inject
  IdentityData(OidcRows rows) {
    this.rows = rows;
  }

  @Override
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection(
            "services", rows.identitiesOf(person.id()).stream().map(this::fieldsOf).toList()));
  }

  private Map<String, Object> fieldsOf(LinkedIdentity identity) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("service", rows.findProvider(identity.providerId()).orElseThrow().name());
    fields.put("subject", identity.subject());
    fields.put("linkedAt", identity.linkedAt());
    return fields;
  }
}
