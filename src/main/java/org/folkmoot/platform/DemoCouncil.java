package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.allocation.AllocationOptions;
import org.folkmoot.allocation.AllocationOptions.Completion;
import org.folkmoot.allocation.AllocationOptions.Rule;
import org.folkmoot.budgets.CountService;
import org.folkmoot.budgets.CountingService;
import org.folkmoot.budgets.RoundArchive;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CouncilWords;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.councils.WardService;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.residents.register.RegisterArchive;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/**
 * Furnishes one council of the demo: accounts, a process that is open, a round that is decided, a
 * register of residents.
 */
@ApplicationScoped
class DemoCouncil {

  /** Somebody who takes part: no role is needed for that. */
  private static final String RESIDENT = "RESIDENT";

  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final ProcessService processes;
  private final RoundArchive rounds;
  private final RoundService roundService;
  private final CountingService counting;
  private final CountService counts;
  private final Visitor visitor;
  private final RegisterArchive registers;
  private final WardService wards;
  private final Journal journal;
  private final Clock clock;
  private final DemoPassword password;

  @Inject
  DemoCouncil(
      CouncilService councils,
      CurrentCouncil currentCouncil,
      AccountService accounts,
      ProcessService processes,
      RoundArchive rounds,
      RoundService roundService,
      CountingService counting,
      CountService counts,
      Visitor visitor,
      RegisterArchive registers,
      WardService wards,
      Journal journal,
      Clock clock,
      DemoPassword password) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.processes = processes;
    this.rounds = rounds;
    this.roundService = roundService;
    this.counting = counting;
    this.counts = counts;
    this.visitor = visitor;
    this.registers = registers;
    this.wards = wards;
    this.journal = journal;
    this.clock = clock;
    this.password = password;
  }

  /** Sets up a council with all that it shows, or nothing if that is interrupted. */
  @ActivateRequestContext
  @Transactional
  void establish(String slug, String name, String brand, String host, String contact) {
    Council council =
        councils.establish(
            slug,
            name,
            brand,
            ZoneId.of("Europe/London"),
            Currency.getInstance("GBP"),
            List.of(host));
    councils.say(
        council.id(),
        new CouncilWords(
            Texts.LANGUAGES,
            LocalizedText.EMPTY,
            LocalizedText.of(Locale.UK, contact),
            LocalizedText.EMPTY));
    furnish(councils.findById(council.id()).orElseThrow());
  }

  /** Gives the sign-ins of a council the password of this start. */
  @ActivateRequestContext
  @Transactional
  void open(Council council) {
    currentCouncil.enter(council);
    if (accounts.findPerson(email(RESIDENT)).isEmpty()) {
      furnish(council);
      return;
    }
    accounts.changePasswords(
        Stream.concat(Arrays.stream(Role.values()).map(Role::name), Stream.of(RESIDENT))
            .map(DemoCouncil::email)
            .toList(),
        password.get());
  }

  private void furnish(Council council) {
    currentCouncil.enter(council);
    journal.record(AuditEvent.of(0, "", "journal.journal.opened", council.name()));
    long administrator = 0;
    for (Role role : Role.values()) {
      Person person =
          accounts.open(email(role.name()), name(role.name()), password.get(), EnumSet.of(role));
      if (role == Role.FACILITATOR) {
        visitor.enter(Optional.of(new Recognized(person, 0, false, false, true)));
      }
      administrator = role == Role.ADMINISTRATOR ? person.id() : administrator;
    }
    accounts.open(email(RESIDENT), name(RESIDENT), password.get(), EnumSet.noneOf(Role.class));
    wards.addMissing(DemoRegister.WARDS);
    addLastYear();
    addThisYear();
    registers.load(administrator, DemoRegister.FILE_NAME, DemoRegister.file());
  }

  private static String email(String role) {
    return role.toLowerCase(Locale.ROOT) + "@demo.example";
  }

  private static String name(String role) {
    return "Demo " + role.toLowerCase(Locale.ROOT);
  }

  private void addLastYear() {
    LocalDate end = today().minusDays(340);
    String slug =
        processes.create(
            new ProcessForm(
                inBoth("City budget 2025", "Cyllideb y ddinas 2025"),
                inBoth(
                    "Residents proposed, officers checked, and 4,812 people shared out £600,000.",
                    "Cynigiodd trigolion, gwiriodd swyddogion, a rhannodd 4,812 o bobl £600,000."),
                List.of(
                    span(PhaseKind.IDEAS, end, -160, -120),
                    span(PhaseKind.EVALUATION, end, -120, -45),
                    span(PhaseKind.VOTE, end, -40, -24),
                    span(PhaseKind.RESULTS, end, -20, 0))),
            true);
    long process = processes.find(slug).orElseThrow().id();
    AllocationOptions rule =
        AllocationOptions.defaults()
            .withRule(Rule.EQUAL_SHARES)
            .withCompletion(Completion.ADD1_UTILITARIAN);
    String round =
        rounds.add(
            process,
            "city-budget-2025.pb",
            DemoRound.tables(),
            inBoth(
                "Sixteen projects in six wards asked for £1,278,500. £600,000 were there to share out.",
                "Gofynnodd un prosiect ar bymtheg mewn chwe ward am £1,278,500. Roedd £600,000 i’w"
                    + " rhannu."),
            rule);
    roundService.publish(round, false);
    counts.publish(round, counting.count(round, rule), "");
  }

  private void addThisYear() {
    LocalDate start = today();
    processes.create(
        new ProcessForm(
            inBoth("City budget 2026", "Cyllideb y ddinas 2026"),
            inBoth(
                "What should the city build next? First everybody looks and discusses, then"
                    + " everybody votes.",
                "Beth ddylai’r ddinas ei adeiladu nesaf? Yn gyntaf mae pawb yn edrych ac yn trafod,"
                    + " yna mae pawb yn pleidleisio."),
            List.of(
                span(PhaseKind.DISCUSSION, start, -10, 20),
                span(PhaseKind.EVALUATION, start, 20, 60),
                span(PhaseKind.VOTE, start, 70, 86),
                span(PhaseKind.RESULTS, start, 90, 120))),
        true);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), currentCouncil.get().zone());
  }

  static LocalizedText inBoth(String english, String welsh) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("en", english);
    texts.put("cy", welsh);
    return LocalizedText.of(texts);
  }

  /** A phase from one day on and up to the day before another. */
  private static PhaseSpan span(PhaseKind kind, LocalDate day, int from, int to) {
    return new PhaseSpan(kind, day.plusDays(from), day.plusDays(to - 1));
  }
}
