package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/** Requests that a person handed in, with their answers. */
@ApplicationScoped
class RequestData implements PersonalDataSource {

  private final RequestRepository requests;
  private final CurrentCouncil currentCouncil;
  private final Clock clock;

  @Inject
  RequestData(RequestRepository requests, CurrentCouncil currentCouncil, Clock clock) {
    this.requests = requests;
    this.currentCouncil = currentCouncil;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection(
            "requests",
            requests.listOf(person.id(), person.email()).stream()
                .map(request -> request.toDetails(currentCouncil.get().zone(), clock.instant()))
                .map(RequestData::fieldsOf)
                .toList()));
  }

  private static Map<String, Object> fieldsOf(RequestDetails request) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reference", request.reference());
    fields.put("kind", request.kind().name());
    fields.put("name", request.name());
    fields.put("email", request.email());
    fields.put("body", request.body());
    fields.put("receivedAt", request.receivedAt());
    request.answeredAt().ifPresent(time -> fields.put("answeredAt", time));
    fields.put("answer", request.answer());
    return fields;
  }
}
