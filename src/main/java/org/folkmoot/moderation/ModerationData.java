package org.folkmoot.moderation;

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

/** What this feature holds about a person: what they reported, and what was decided about them. */
@ApplicationScoped
class ModerationData implements PersonalDataSource {

  private final CaseRepository cases;
  private final SieveRepository sieve;

  @Inject
  ModerationData(CaseRepository cases, SieveRepository sieve) {
    this.cases = cases;
    this.sieve = sieve;
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection(
            "reports",
            cases.listReportsBy(person.id()).stream().map(ModerationData::fieldsOf).toList()),
        new DataSection(
            "moderation",
            cases.listAbout(person.id()).stream()
                .map(one -> one.toDetails(one.rule()))
                .filter(one -> !one.isOpen())
                .map(ModerationData::fieldsOf)
                .toList()));
  }

  private static Map<String, Object> fieldsOf(ContentReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("rule", report.rule().main());
    fields.put("note", report.note());
    fields.put("reportedAt", report.reportedAt());
    return fields;
  }

  private static Map<String, Object> fieldsOf(CaseDetails decided) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reference", decided.reference());
    fields.put("decision", decided.standing());
    fields.put("rule", decided.rule().main());
    fields.put("explanation", decided.explanation().main());
    fields.put("appeal", decided.appeal());
    return fields;
  }

  void forget(@Observes AccountDeleted account) {
    cases.forget(account.accountId(), account.keepTexts());
    sieve.forget(account.accountId());
  }
}
