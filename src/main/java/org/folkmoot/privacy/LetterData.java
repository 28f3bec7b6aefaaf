package org.folkmoot.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.mail.LetterDetails;
import org.folkmoot.mail.LetterService;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;

/** That letters went to a person, and when; what they said, the person has already. */
@ApplicationScoped
class LetterData implements PersonalDataSource {

  private final LetterService letters;

  @Inject
  LetterData(LetterService letters) {
    this.letters = letters;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection(
            "letters", letters.listTo(person.email()).stream().map(LetterData::fieldsOf).toList()));
  }

  private static Map<String, Object> fieldsOf(LetterDetails letter) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("postedAt", letter.postedAt());
    fields.put("state", letter.state().name());
    fields.put("attempts", letter.attempts());
    return fields;
  }
}
