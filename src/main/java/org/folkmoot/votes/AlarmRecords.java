package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.board.AttentionLine;
import org.folkmoot.board.AttentionSource;
import org.folkmoot.people.DataSection;
import org.folkmoot.people.Person;
import org.folkmoot.people.PersonalDataSource;
import org.folkmoot.people.RetentionRule;

/**
 * Reports of voters are kept for a year; whoever left an address finds them in their data; those
 * that nobody settled wait on the board.
 */
@ApplicationScoped
class AlarmRecords implements RetentionRule, PersonalDataSource, AttentionSource {

  private static final Duration KEPT = Duration.ofDays(365);

  private final AlarmReportRepository reports;
  private final AlarmService service;

  @Inject
  AlarmRecords(AlarmReportRepository reports, AlarmService service) {
    this.reports = reports;
    this.service = service;
  }

  @Override
  public String name() {
    return "alarm-reports";
  }

  @Override
  public int remove(Instant now) {
    return reports.removeReceivedBefore(now.minus(KEPT));
  }

  @Override
  @Transactional
  public List<DataSection> collect(Person person) {
    return List.of(
        new DataSection(
            "vote-reports",
            reports.listOf(person.email()).stream()
                .map(report -> fields(service.details(report)))
                .toList()));
  }

  private static Map<String, Object> fields(AlarmDetails report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("reference", report.reference());
    fields.put("election", report.title().main());
    fields.put("facts", report.facts());
    fields.put("words", report.words());
    fields.put("email", report.email());
    fields.put("receivedAt", report.receivedAt());
    return fields;
  }

  @Override
  public List<AttentionLine> lines() {
    long open = service.countOpen();
    return open == 0
        ? List.of()
        : List.of(AttentionLine.urgent("vote-reports", open, "/staff/vote-reports"));
  }
}
