package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** Who is verified, for other features and for the council's own overview. */
@ApplicationScoped
public class ResidentService {

  private final ResidentRepository residents;
  private final WardService wards;
  private final Visitor visitor;
  private final CurrentCouncil currentCouncil;
  private final Journal journal;
  private final Clock clock;

  @Inject
  ResidentService(
      ResidentRepository residents,
      WardService wards,
      Visitor visitor,
      CurrentCouncil currentCouncil,
      Journal journal,
      Clock clock) {
    this.residents = residents;
    this.wards = wards;
    this.visitor = visitor;
    this.currentCouncil = currentCouncil;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The residency of an account as of now; empty if it was never shown, has run out, or the person
   * is no longer in the register. Nothing is remembered: a right that ended is gone at once.
   */
  @Transactional
  public Optional<Residency> current(long accountId) {
    Instant now = clock.instant();
    Optional<Verification> held =
        residents.findOfAccount(accountId).filter(found -> !found.isOver(now));
    if (held.isEmpty()) {
      return Optional.empty();
    }
    RegisterEntry entry = residents.findHeldEntry(accountId).orElseThrow();
    Verification verification = held.get();
    return Optional.of(
        new Residency(
            ward(entry.wardId()),
            entry.ageBand(today(now)),
            verification.way(),
            verification.since(),
            verification.until()));
  }

  /**
   * Lasting name of the person of the register to whom an account belongs, whichever account it is;
   * empty unless verified. For features that serve a person once; tells nothing else.
   */
  @Transactional
  public Optional<String> registerKey(long accountId) {
    return current(accountId)
        .flatMap(any -> residents.findHeldEntry(accountId))
        .map(entry -> String.valueOf(entry.id()));
  }

  private LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, currentCouncil.get().zone());
  }

  private WardDetails ward(long id) {
    return wards.list().stream().filter(ward -> ward.id() == id).findFirst().orElseThrow();
  }

  /**
   * People in the register and people verified, by ward in the order of names.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public List<WardFigures> figures() {
    visitor.require(Role.ADMINISTRATOR);
    Map<Long, Long> registered = residents.countRegisteredByWard();
    Map<Long, Long> verified = residents.countVerifiedByWard(clock.instant());
    return wards.list().stream()
        .filter(ward -> registered.containsKey(ward.id()))
        .map(
            ward ->
                WardFigures.of(
                    ward.name(),
                    registered.getOrDefault(ward.id(), 0L),
                    verified.getOrDefault(ward.id(), 0L)))
        .toList();
  }

  /**
   * How many people of some wards are in the register, without a right being asked: for features
   * that publish the number of those whom they ask.
   *
   * @param chosen ids of the wards; all if there are none
   */
  @Transactional
  public long countRegistered(Set<Long> chosen) {
    return residents.countRegisteredByWard().entrySet().stream()
        .filter(ward -> chosen.isEmpty() || chosen.contains(ward.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What is set for the current council. */
  @Transactional
  public SettingsDetails settings() {
    return residents.findSettings().orElseGet(ResidentSettings::new).toDetails();
  }

  /**
   * Sets which ways are open and how people get help.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsFreshConfirmation
  @Transactional
  public void changeSettings(Set<Way> ways, String helpText) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    ResidentSettings settings =
        residents
            .findSettings()
            .orElseGet(
                () -> {
                  ResidentSettings fresh = new ResidentSettings();
                  residents.add(fresh);
                  return fresh;
                });
    settings.change(ways, helpText);
    journal.record(
        AuditEvent.of(
            administrator.id(),
            administrator.name(),
            "residents.journal.settingsChanged",
            String.join(", ", ways.stream().sorted().map(Way::name).toList())));
  }
}
