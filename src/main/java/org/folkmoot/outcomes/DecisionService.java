package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.ProjectTrail;
import org.folkmoot.budgets.RoundDetails;
import org.folkmoot.budgets.RoundService;
import org.folkmoot.budgets.TrailProject;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;

/**
 * Facilitators record what the council decided, and change it. The outcome of a vote stays as it
 * was counted; a decision stands beside it and says why it differs.
 */
@ApplicationScoped
public class DecisionService {

  private final DecisionRepository decisions;
  private final DecisionSubjects subjects;
  private final DecisionTable table;
  private final OutcomeTelling telling;
  private final RoundService rounds;
  private final ProjectTrail trail;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  DecisionService(
      DecisionRepository decisions,
      DecisionSubjects subjects,
      DecisionTable table,
      OutcomeTelling telling,
      RoundService rounds,
      ProjectTrail trail,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.decisions = decisions;
    this.subjects = subjects;
    this.table = table;
    this.telling = telling;
    this.rounds = rounds;
    this.trail = trail;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records what the council decided about something; everybody who took part is told.
   *
   * @param reference what pages call the thing, for example {@code city-budget-2026/P1}
   * @return what people cite, for example {@code D17}
   * @throws DecisionRefusal if it lacks something, or a decision about it is recorded already
   * @throws NotFound if there is no such thing
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work, every change is kept and shown, and it can be changed anew")
  @Transactional
  public String record(DecisionKind kind, String reference, DecisionTerms terms) {
    DecisionSubject subject = subjects.find(kind, reference).orElseThrow(NotFound::new);
    Person facilitator = visitor.requireIn(subject.processId(), Role.FACILITATOR);
    if (!subject.decidable()) {
      throw DecisionRefusal.notDecidable();
    }
    if (decisions.find(kind, subject.id()).isPresent()) {
      throw DecisionRefusal.recordedAlready();
    }
    DecisionTerms checked = DecisionRules.check(subject, terms, table.today());
    Decision decision = add(subject, checked, facilitator);
    log(facilitator, decision, "recorded." + checked.verdict().name(), subject.title().main());
    return decision.reference();
  }

  /**
   * Records the same about all projects that a round funded and about which nothing is recorded.
   *
   * @param round name of the round in addresses
   * @param terms without a difference: what is funded is accepted
   * @return what people cite, in the order in which the rule chose the projects
   * @throws DecisionRefusal if it lacks something, or does not accept what was funded
   * @throws NotFound if there is no such round
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work, every change is kept and shown, and it can be changed anew")
  @Transactional
  public List<String> recordFunded(String round, DecisionTerms terms) {
    RoundDetails found = rounds.find(round).orElseThrow(NotFound::new);
    Person facilitator = visitor.requireIn(found.processId(), Role.FACILITATOR);
    List<Decision> added = new ArrayList<>();
    List<TrailProject> funded = trail.listFunded(found);
    List<Long> known =
        decisions
            .list(DecisionKind.PROJECT, funded.stream().map(TrailProject::id).toList())
            .stream()
            .map(Decision::subjectId)
            .toList();
    for (TrailProject project : funded) {
      if (!known.contains(project.id())) {
        DecisionSubject subject = subjects.of(project);
        added.add(add(subject, DecisionRules.check(subject, terms, table.today()), facilitator));
      }
    }
    if (!added.isEmpty()) {
      journal.record(
          AuditEvent.of(
                  facilitator.id(),
                  facilitator.name(),
                  "outcomes.journal.recordedFunded",
                  found.title().main(),
                  String.valueOf(added.size()))
              .in(found.processId()));
    }
    return added.stream().map(Decision::reference).toList();
  }

  private Decision add(DecisionSubject subject, DecisionTerms terms, Person facilitator) {
    Decision decision =
        new Decision(subject, terms, subject.isDifferent(terms.verdict()), clock.instant());
    decisions.add(decision);
    decisions.flush();
    DecisionChange change =
        decision.note(
            ChangeKind.RECORDED,
            LocalizedText.EMPTY,
            Optional.empty(),
            facilitator.id(),
            clock.instant());
    decisions.add(change);
    decisions.flush();
    telling.tell(decision, change);
    return decision;
  }

  /**
   * Changes what a decision says; what it said before stays in its history. People are told if the
   * verdict or the day of the promise changes.
   *
   * @param reference what people cite, for example {@code D17}
   * @param seen version that the facilitator changed
   * @param note why it is changed; everybody reads it
   * @throws DecisionRefusal if it lacks something, or no reason for the change is given
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws NotFound if there is no such decision
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work, every change is kept and shown, and it can be changed anew")
  @Transactional
  public void change(String reference, long seen, DecisionTerms terms, LocalizedText note) {
    Decision decision =
        DecisionReader.idOf(reference).flatMap(decisions::lock).orElseThrow(NotFound::new);
    Person facilitator = visitor.requireIn(decision.processId(), Role.FACILITATOR);
    decision.requireVersion(seen);
    DecisionSubject subject = subjects.find(decision).orElseThrow(NotFound::new);
    if (note.isEmpty()) {
      throw DecisionRefusal.noteMissing();
    }
    if (DecisionRules.isLonger(note, StageForm.LONGEST_NOTE)) {
      throw DecisionRefusal.tooLong();
    }
    DecisionTerms before = decision.terms();
    DecisionTerms checked = DecisionRules.check(subject, terms, table.today());
    decision.decide(checked, subject.isDifferent(checked.verdict()));
    DecisionChange change =
        decision.note(
            ChangeKind.CHANGED, note, Optional.empty(), facilitator.id(), clock.instant());
    decisions.add(change);
    decisions.flush();
    if (before.verdict() != checked.verdict() || !before.due().equals(checked.due())) {
      telling.tell(decision, change);
    }
    log(facilitator, decision, "changed", subject.title().main(), note.main());
  }

  private void log(Person facilitator, Decision decision, String what, String... details) {
    journal.record(
        AuditEvent.of(
                facilitator.id(),
                facilitator.name(),
                "outcomes.journal." + what,
                decision.reference(),
                details)
            .in(decision.processId()));
  }
}
