package org.folkmoot.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.accounts.AccountService;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.moderation.ModerationService;
import org.folkmoot.moderation.ReportForm;
import org.folkmoot.moderation.ReportService;
import org.folkmoot.moderation.RuleService;
import org.folkmoot.moderation.Ruling;
import org.folkmoot.people.Person;
import org.folkmoot.people.Recognized;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;

/**
 * Reports of the stories, by a stranger, and what a moderator decided. Called without a
 * transaction: a case is decided later than it was reported.
 */
@ApplicationScoped
class DemoCases {

  private static final String NOWHERE = "192.0.2.1";

  private final CurrentCouncil currentCouncil;
  private final AccountService accounts;
  private final RuleService rules;
  private final ReportService reports;
  private final ModerationService moderation;
  private final Visitor visitor;

  @Inject
  DemoCases(
      CurrentCouncil currentCouncil,
      AccountService accounts,
      RuleService rules,
      ReportService reports,
      ModerationService moderation,
      Visitor visitor) {
    this.currentCouncil = currentCouncil;
    this.accounts = accounts;
    this.rules = rules;
    this.reports = reports;
    this.moderation = moderation;
    this.visitor = visitor;
  }

  @ActivateRequestContext
  void report(Council council, List<DemoReported> all) {
    currentCouncil.enter(council);
    List<LocalizedText> list = rules.get().list();
    for (DemoReported one : all) {
      DemoStory.Case about = one.about();
      LocalizedText rule = about.rule() < 0 ? LocalizedText.EMPTY : list.get(about.rule());
      visitor.enter(Optional.empty());
      reports.report(
          one.kind(), one.reference(), new ReportForm(rule, about.note(), "", Locale.UK), NOWHERE);
      if (about.decision().isPresent()) {
        Person moderator = accounts.findPerson("moderator@demo.example").orElseThrow();
        visitor.enter(Optional.of(new Recognized(moderator, 0, false, false, true)));
        moderation.decide(
            one.kind(),
            one.reference(),
            new Ruling(about.decision().get(), rule, about.words(), 0));
      }
    }
  }
}
