package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.RecordedEvent;
import org.folkmoot.journal.Sentence;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;
import org.folkmoot.texts.Texts;

/**
 * What the administration log says of a person, in sentences of their language. Who of the staff
 * did something to them is left out: that is the other's data.
 */
@ApplicationScoped
class JournalData implements PersonalDataSource {

  private final JournalTrace trace;
  private final CurrentCouncil currentCouncil;

  @Inject
  JournalData(JournalTrace trace, CurrentCouncil currentCouncil) {
    this.trace = trace;
    this.currentCouncil = currentCouncil;
  }

  @Override
  public List<DataSection> collect(Person person) {
    Texts texts =
        Texts.of(Texts.languageFor(person.locale()), currentCouncil.get().zone(), Map.of());
    return List.of(
        new DataSection(
            "log",
            trace.listOf(person).stream().map(event -> fieldsOf(event, person, texts)).toList()));
  }

  private static Map<String, Object> fieldsOf(RecordedEvent event, Person person, Texts texts) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("number", event.number());
    fields.put("time", event.time());
    fields.put("byYou", event.actorId() == person.id());
    fields.put("sentence", Sentence.of(event, texts));
    return fields;
  }
}
