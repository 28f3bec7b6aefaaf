package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;

/**
 * Wards and ages of people for features that count them without a right being asked. What is
 * counted may only be shown protected, see {@code figures.Protection}.
 */
@ApplicationScoped
public class ResidentCounts {

  private static final int AT_ONCE = 5_000;

  private final ResidentRepository residents;
  private final WardService wards;
  private final CurrentCouncil council;
  private final Clock clock;

  @Inject
  ResidentCounts(
      ResidentRepository residents, WardService wards, CurrentCouncil council, Clock clock) {
    this.residents = residents;
    this.wards = wards;
    this.council = council;
    this.clock = clock;
  }

  /**
   * Tells of each person in the register, some thousand at once. Joins the caller's transaction.
   */
  @Transactional
  public void eachRegistered(Consumer<RegisteredPerson> counter) {
    Map<Long, String> names = names();
    List<RegisterEntry> part = residents.listEntriesAfter(0, AT_ONCE);
    while (!part.isEmpty()) {
      part.forEach(entry -> counter.accept(person(entry, names)));
      part = residents.listEntriesAfter(part.get(part.size() - 1).id(), AT_ONCE);
    }
  }

  /** Whom verified accounts belong to, by account. */
  @Transactional
  public Map<Long, RegisteredPerson> listVerified() {
    Map<Long, String> names = names();
    Map<Long, RegisteredPerson> people = new HashMap<>();
    residents
        .listVerifiedEntries(clock.instant())
        .forEach((account, entry) -> people.put(account, person(entry, names)));
    return people;
  }

  private Map<Long, String> names() {
    return wards.list().stream().collect(Collectors.toMap(WardDetails::id, WardDetails::name));
  }

  private RegisteredPerson person(RegisterEntry entry, Map<Long, String> names) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), council.get().zone());
    return new RegisteredPerson(
        String.valueOf(entry.id()), names.getOrDefault(entry.wardId(), ""), entry.ageBand(today));
  }
}
