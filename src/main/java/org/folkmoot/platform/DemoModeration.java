package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.moderation.AppealService;
import org.folkmoot.moderation.Decision;
import org.folkmoot.moderation.HiddenNote;
import org.folkmoot.moderation.ModerationLog;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.ReportForm;
import org.folkmoot.moderation.ReportService;
import org.folkmoot.moderation.RuleService;
import org.folkmoot.moderation.Rules;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.moderation.safety.Finding;
import org.folkmoot.moderation.safety.Harm;
import org.folkmoot.moderation.safety.Level;
import org.folkmoot.moderation.safety.SafetyForm;
import org.folkmoot.moderation.safety.SafetyService;
import org.folkmoot.moderation.safety.Scope;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.proposals.ProposalFilter;
import org.folkmoot.proposals.ProposalForm;
import org.folkmoot.proposals.ProposalReader;
import org.folkmoot.proposals.ProposalService;
import org.folkmoot.texts.LocalizedText;

/**
 * What moderators of the demo meet: two reports that wait, an advertisement that was hidden, and
 * the appeal of its author.
 */
@ApplicationScoped
class DemoModeration {

  private static final String PROCESS = "safer-streets";
  private static final String KIND = "proposal";
  private static final String NOWHERE = "192.0.2.1";

  /** Where the suggested rules have what the demo needs. */
  private static final int ADVERTISING = 2;

  private static final int ELSEWHERE = 4;

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final ProcessService processes;
  private final ProposalService proposals;
  private final ProposalReader reader;
  private final RuleService rules;
  private final ReportService reports;
  private final ModerationService moderation;
  private final ModerationLog log;
  private final AppealService appeals;
  private final SafetyService safety;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  DemoModeration(
      CurrentCouncil currentCouncil,
      AccountService accounts,
      ProcessService processes,
      ProposalService proposals,
      ProposalReader reader,
      RuleService rules,
      ReportService reports,
      ModerationService moderation,
      ModerationLog log,
      AppealService appeals,
      SafetyService safety,
      Visitor visitor,
      Clock clock) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.processes = processes;
    this.proposals = proposals;
    this.reader = reader;
    this.rules = rules;
    this.reports = reports;
    this.moderation = moderation;
    this.log = log;
    this.appeals = appeals;
    this.safety = safety;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** Adds them, unless the council has chosen its rules. */
  @ActivateRequestContext
  @Transactional
  void prepare(Council council) {
    currentCouncil.enter(council);
    Rules suggested = rules.get();
    if (suggested.chosen()) {
      return;
    }
    enter("administrator");
    rules.choose(suggested.lines(), suggested.version());
    safety.save(record());
    ProcessDetails process = processes.find(PROCESS).orElseThrow();
    String latest =
        reader.list(process, ProposalFilter.ALL, PageRequest.of(0, 1)).rows().get(0).reference();
    hideAnAdvertisement(suggested.list().get(ADVERTISING));
    report(latest, suggested.list().get(ELSEWHERE), "");
    visitor.enter(Optional.empty());
    report(latest, LocalizedText.EMPTY, "Is this the council’s business at all?");
  }

  private void hideAnAdvertisement(LocalizedText rule) {
    enter("imran");
    String reference =
        proposals.draft(
            PROCESS,
            new ProposalForm(
                LocalizedText.of(Locale.UK, "Bicycle lights for half the price"),
                LocalizedText.of(
                    Locale.UK,
                    "Come to my shop on Market Street this week: every light for half the price."),
                Optional.empty(),
                "",
                Optional.empty()));
    proposals.publish(reference);
    enter("moderator");
    moderation.decide(
        KIND,
        reference,
        new Ruling(
            Decision.HIDDEN,
            rule,
            DemoCouncil.inBoth(
                "An offer of a shop is no idea for the street. An idea about lights is welcome.",
                "Nid syniad ar gyfer y stryd yw cynnig siop. Mae croeso i syniad am oleuadau."),
            0));
    HiddenNote note = log.findHidden(KIND, reference).orElseThrow();
    enter("imran");
    appeals.appeal(
        note.caseId(), "Most people here ride without lights after dark. I wanted to help.");
  }

  private SafetyForm record() {
    return new SafetyForm(
        Scope.IN,
        "Residents write ideas and comments that others read, with pictures. No exception holds.",
        List.of(
            new Finding(
                Harm.HATE,
                Level.LOW,
                "Seldom in earlier rounds. Anybody can report; a moderator looks within two days."),
            new Finding(
                Harm.HARASSMENT,
                Level.MEDIUM,
                "People of one street may quarrel. Names can be reported, and writing be paused."),
            new Finding(
                Harm.FRAUD,
                Level.LOW,
                "Links to unknown sites are looked at by a moderator on the same day."),
            new Finding(Harm.TERRORISM, Level.NEGLIGIBLE, "Never seen; the subject is streets.")),
        "By the link under each text, or by e-mail to the council. An answer comes within two days.",
        "",
        accounts.findPerson("moderator@demo.example").orElseThrow().id(),
        LocalDate.ofInstant(clock.instant(), currentCouncil.get().zone()).plusMonths(10),
        0);
  }

  private void report(String reference, LocalizedText rule, String note) {
    reports.report(KIND, reference, new ReportForm(rule, note, "", Locale.UK), NOWHERE);
  }

  private void enter(String name) {
    Person person = accounts.findPerson(name + "@demo.example").orElseThrow();
    visitor.enter(Optional.of(new Recognized(person, 0, false, false, true)));
  }
}
