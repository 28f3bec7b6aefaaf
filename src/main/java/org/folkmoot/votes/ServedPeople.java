package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.ballots.IssuanceEntry;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.residents.RegisteredPerson;
import org.folkmoot.residents.ResidentCounts;

/**
 * Whom the registrar of a counted vote served, by ward, age and day, as long as that can be told:
 * thirty days. For counts that are only shown protected; which ballot is whose nobody can tell.
 */
@ApplicationScoped
public class ServedPeople {

  private static final int AT_ONCE = 1_000;

  private final ElectionRepository elections;
  private final LogRepository rows;
  private final Pseudonyms pseudonyms;
  private final ResidentCounts residents;
  private final CurrentCouncil council;

  @Inject
  ServedPeople(
      ElectionRepository elections,
      LogRepository rows,
      Pseudonyms pseudonyms,
      ResidentCounts residents,
      CurrentCouncil council) {
    this.elections = elections;
    this.rows = rows;
    this.pseudonyms = pseudonyms;
    this.residents = residents;
    this.council = council;
  }

  /**
   * Somebody who was served.
   *
   * @param pseudonym name in this vote alone
   * @param person ward and age; empty if the person is not in the register
   * @param day on which day, by the council's clock
   */
  public record Served(String pseudonym, Optional<RegisteredPerson> person, LocalDate day) {}

  /** All of them; nobody unless the vote is counted and it can still be told. */
  @Transactional
  public List<Served> list(String slug) {
    return elections
        .find(slug)
        .filter(election -> election.state() == ElectionState.COUNTED)
        .map(election -> list(election.id()))
        .orElse(List.of());
  }

  private List<Served> list(long election) {
    Map<String, LocalDate> days = days(election);
    Map<String, RegisteredPerson> people = new HashMap<>();
    pseudonyms
        .ofRegister(election)
        .ifPresent(
            naming ->
                residents.eachRegistered(
                    person -> {
                      String name = naming.apply(person.key());
                      if (days.containsKey(name)) {
                        people.put(name, person);
                      }
                    }));
    List<Served> served = new ArrayList<>();
    days.forEach(
        (name, day) -> served.add(new Served(name, Optional.ofNullable(people.get(name)), day)));
    return served;
  }

  private Map<String, LocalDate> days(long election) {
    Map<String, LocalDate> days = new HashMap<>();
    List<String> part = rows.listLines(election, LogName.ISSUANCES, 0, AT_ONCE);
    for (int read = 0; !part.isEmpty(); ) {
      for (String line : part) {
        IssuanceEntry entry = IssuanceEntry.parse(line);
        days.putIfAbsent(
            entry.pseudonym(), LocalDate.ofInstant(entry.hour(), council.get().zone()));
      }
      read += part.size();
      part = rows.listLines(election, LogName.ISSUANCES, read, AT_ONCE);
    }
    return days;
  }
}
