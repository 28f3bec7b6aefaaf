package org.folkmoot.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardDetails;
import org.folkmoot.councils.WardService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsFreshConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/**
 * What an officer does at a desk: find a person in the register, look at the identity document
 * (nothing of it is stored), hand out a code or verify the person's account.
 */
@ApplicationScoped
public class DeskService {

  /** How long a code from the desk can be typed. */
  public static final Duration CODE_LASTS = Duration.ofMinutes(30);

  private final ResidentRepository residents;
  private final RegisterHashes hashes;
  private final VerificationService verifications;
  private final ResidentService residentService;
  private final AccountService accounts;
  private final WardService wards;
  private final Visitor visitor;
  private final CurrentCouncil currentCouncil;
  private final Journal journal;
  private final Clock clock;

  @Inject
  DeskService(
      ResidentRepository residents,
      RegisterHashes hashes,
      VerificationService verifications,
      ResidentService residentService,
      AccountService accounts,
      WardService wards,
      Visitor visitor,
      CurrentCouncil currentCouncil,
      Journal journal,
      Clock clock) {
    this.residents = residents;
    this.hashes = hashes;
    this.verifications = verifications;
    this.residentService = residentService;
    this.accounts = accounts;
    this.wards = wards;
    this.visitor = visitor;
    this.currentCouncil = currentCouncil;
    this.journal = journal;
    this.clock = clock;
  }

  /** The entry with a reference. */
  @Transactional
  public Optional<DeskEntry> findByReference(String reference) {
    requireOfficer();
    return residents.findEntryByReference(hashes.ofReference(reference)).map(this::details);
  }

  /** The entry of a person. */
  @Transactional
  public Optional<DeskEntry> findByFacts(RegisterFacts facts) {
    requireOfficer();
    return residents.findEntryByFacts(hashes.ofFacts(facts)).map(this::details);
  }

  /** The entry with a number. */
  @Transactional
  public Optional<DeskEntry> find(long entry) {
    requireOfficer();
    return residents.findEntry(entry).map(this::details);
  }

  /**
   * A fresh code for an entry, good for 30 minutes; an earlier one from the desk ends.
   *
   * @return the code in groups, as the person types it; it cannot be shown again
   * @throws NotFound if there is no such entry
   * @throws WayClosed if the council has closed its desk
   */
  @NeedsFreshConfirmation
  @Transactional
  public String makeCode(long entry) {
    requireOfficer();
    if (!residentService.settings().isOpen(Way.DESK)) {
      throw new WayClosed();
    }
    long known = residents.findEntry(entry).orElseThrow(NotFound::new).id();
    OneTimeCode code = OneTimeCode.draw();
    residents.removeCodes(known, Way.DESK);
    residents.add(
        new ResidentCode(known, Way.DESK, hashes.ofCode(code), clock.instant().plus(CODE_LASTS)));
    journal.record(event("residents.journal.deskCode", String.valueOf(known)));
    return code.printed();
  }

  /** The account with an e-mail address, so that the officer can ask whether it is the person's. */
  @Transactional
  public Optional<Person> findAccount(String email) {
    requireOfficer();
    return accounts.findPerson(email);
  }

  /** The account with a number, for the second step. */
  @Transactional
  public Optional<Person> findAccount(long id) {
    requireOfficer();
    return accounts.findPerson(id);
  }

  /**
   * Verifies an account for an entry; the officer has seen the person's identity document.
   *
   * @return whether it is verified now; false if the entry or the account is taken otherwise
   */
  @NeedsFreshConfirmation
  public boolean verify(long entry, long accountId) {
    requireOfficer();
    Person account = accounts.findPerson(accountId).orElseThrow(NotFound::new);
    return verifications.verifyAtDesk(
        account.id(), entry, event("residents.journal.deskVerified", account.name()));
  }

  /** Today in the council, for what is typed of a date of birth. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), currentCouncil.get().zone());
  }

  private Person requireOfficer() {
    return visitor.require(Role.ADMINISTRATOR, Role.FACILITATOR);
  }

  private AuditEvent event(String action, String subject) {
    Person officer = requireOfficer();
    return AuditEvent.of(officer.id(), officer.name(), action, subject);
  }

  private DeskEntry details(RegisterEntry entry) {
    Instant now = clock.instant();
    WardDetails ward =
        wards.list().stream()
            .filter(known -> known.id() == entry.wardId())
            .findFirst()
            .orElseThrow();
    boolean verified =
        residents.findOfEntry(entry.id()).filter(held -> !held.isOver(now)).isPresent();
    return new DeskEntry(entry.id(), ward, entry.ageBand(today()), verified);
  }
}
