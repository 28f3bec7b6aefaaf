package org.folkmoot.moderation.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.AccountDeleted;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;

/** What staff read and administrators write for the duties about online safety. */
@ApplicationScoped
public class SafetyService {

  private final SafetyRepository records;
  private final AccountService accounts;
  private final CurrentCouncil currentCouncil;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  SafetyService(
      SafetyRepository records,
      AccountService accounts,
      CurrentCouncil currentCouncil,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.records = records;
    this.accounts = accounts;
    this.currentCouncil = currentCouncil;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The latest versions of the record, the newest first.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor may read it
   */
  @Transactional
  public List<SafetyDetails> list() {
    requireReader();
    List<SafetyRecord> all = records.list();
    Map<Long, String> names = namesOf(all);
    return all.stream().map(one -> one.toDetails(List.of(), names)).toList();
  }

  /**
   * A version with all that was found; the latest one for 0, empty if there is none yet.
   *
   * @throws NotFound if there is no such version
   * @throws org.folkmoot.people.NotAllowed unless the visitor may read it
   */
  @Transactional
  public Optional<SafetyDetails> find(int number) {
    requireReader();
    if (number == 0) {
      return records.findLatest().map(this::details);
    }
    return Optional.of(details(records.find(number).orElseThrow(NotFound::new)));
  }

  private SafetyDetails details(SafetyRecord one) {
    return one.toDetails(records.listFindings(one.id()), namesOf(List.of(one)));
  }

  private Map<Long, String> namesOf(List<SafetyRecord> some) {
    return accounts.namesForStaff(
        some.stream()
            .flatMap(one -> Stream.concat(one.responsibleId().stream(), one.savedBy().stream()))
            .collect(Collectors.toSet()));
  }

  private void requireReader() {
    visitor.requireSomewhere(Role.MODERATOR, Role.FACILITATOR, Role.ADMINISTRATOR, Role.AUDITOR);
  }

  /** Whether the visitor writes it. */
  public boolean isWriter() {
    return visitor.hasAny(Set.of(Role.ADMINISTRATOR));
  }

  /** The page on which the council’s terms stand, for everybody; empty if there is none. */
  @Transactional
  public Optional<String> findTerms() {
    return records.findLatest().map(SafetyRecord::terms).filter(terms -> !terms.isEmpty());
  }

  /** Whether it is time to look again, or soon will be; no record is not asked for. */
  @Transactional
  public Optional<LocalDate> findDue() {
    return records.findLatest().filter(one -> one.isDue(today())).map(SafetyRecord::nextLook);
  }

  /** Names of those who can answer for it, by their accounts. */
  @Transactional
  public Map<Long, String> listCandidates() {
    visitor.require(Role.ADMINISTRATOR);
    Map<Long, String> found = new LinkedHashMap<>();
    Stream.of(Role.ADMINISTRATOR, Role.MODERATOR, Role.FACILITATOR)
        .flatMap(role -> accounts.listHolders(role).stream())
        .sorted(Comparator.comparing(Person::name))
        .forEach(person -> found.put(person.id(), person.name()));
    return found;
  }

  /**
   * Saves the next version.
   *
   * @throws SafetyRefusal if something is missing, too long, or no such day, person or address
   * @throws ChangedMeanwhile if somebody else saved one meanwhile
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @NeedsNoConfirmation("every version stays")
  @Transactional
  public void save(SafetyForm typed) {
    Person administrator = visitor.require(Role.ADMINISTRATOR);
    if (records.findLatest().map(SafetyRecord::number).orElse(0) != typed.seen()) {
      throw new ChangedMeanwhile();
    }
    SafetyForm form = checked(typed);
    SafetyRecord saved = new SafetyRecord(form, administrator.id(), clock.instant());
    records.add(saved);
    records.flush();
    form.findings().forEach(finding -> records.add(new SafetyFinding(saved.id(), finding)));
    records.flush();
    journal.record(
        AuditEvent.of(
            administrator.id(),
            administrator.name(),
            "moderation.journal.safetySaved",
            String.valueOf(saved.number())));
  }

  private SafetyForm checked(SafetyForm typed) {
    String reason = tidy(typed.scopeReason(), SafetyForm.LONGEST);
    if (reason.isEmpty()) {
      throw SafetyRefusal.reasonMissing();
    }
    if (!listCandidates().containsKey(typed.responsible())) {
      throw SafetyRefusal.responsible();
    }
    LocalDate last = today().plusYears(1);
    if (!typed.nextLook().isAfter(today()) || typed.nextLook().isAfter(last)) {
      throw SafetyRefusal.nextLook(today().plusDays(1), last);
    }
    return new SafetyForm(
        typed.scope(),
        reason,
        findings(typed.findings()),
        tidy(typed.complaints(), SafetyForm.LONGEST),
        address(Texts.tidy(typed.terms())),
        typed.responsible(),
        typed.nextLook(),
        typed.seen());
  }

  /** For each kind of harm one, in the order of the kinds. */
  private static List<Finding> findings(List<Finding> typed) {
    Map<Harm, Finding> found = new EnumMap<>(Harm.class);
    for (Harm harm : Harm.values()) {
      found.put(harm, new Finding(harm, Level.OPEN, ""));
    }
    for (Finding one : typed) {
      found.put(
          one.harm(),
          new Finding(one.harm(), one.level(), tidy(one.words(), SafetyForm.LONGEST_FINDING)));
    }
    return new ArrayList<>(found.values());
  }

  private static String tidy(String text, int longest) {
    String tidy = Texts.tidy(text.replace("\r\n", "\n"));
    if (tidy.length() > longest) {
      throw SafetyRefusal.tooLong(longest, tidy.length());
    }
    return tidy;
  }

  private static String address(String typed) {
    if (typed.isEmpty()) {
      return "";
    }
    try {
      URI address = URI.create(typed);
      if (typed.length() <= SafetyForm.LONGEST_ADDRESS
          && address.getHost() != null
          && Set.of("http", "https").contains(address.getScheme())) {
        return typed;
      }
    } catch (IllegalArgumentException e) {
      throw SafetyRefusal.address();
    }
    throw SafetyRefusal.address();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), currentCouncil.get().zone());
  }

  void forget(@Observes AccountDeleted account) {
    records.forget(account.accountId());
  }
}
