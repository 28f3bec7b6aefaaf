package org.folkmoot.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.folkmoot.journal.AuditEvent;
import org.folkmoot.journal.Journal;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.people.NeedsNoConfirmation;
import org.folkmoot.people.Person;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.LocalizedText;

/** Facilitators tell how far a promise is; whoever took part is told of each stage and step. */
@ApplicationScoped
public class DeliveryService {

  /** Most steps of a delivery. */
  public static final int MOST_STEPS = 50;

  private final DecisionRepository decisions;
  private final DecisionTable table;
  private final OutcomeTelling telling;
  private final Visitor visitor;
  private final Journal journal;
  private final Clock clock;

  @Inject
  DeliveryService(
      DecisionRepository decisions,
      DecisionTable table,
      OutcomeTelling telling,
      Visitor visitor,
      Journal journal,
      Clock clock) {
    this.decisions = decisions;
    this.table = table;
    this.telling = telling;
    this.visitor = visitor;
    this.journal = journal;
    this.clock = clock;
  }

  private record Change(Decision decision, Person facilitator) {}

  /**
   * Moves a promise to another stage.
   *
   * @param reference what people cite, for example {@code D17}
   * @param seen version that the facilitator read
   * @throws DecisionRefusal if it promises nothing, is there already, lies in the future, or is
   *     stopped without a reason
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws NotFound if there is no such decision
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work, and it can be moved again")
  @Transactional
  public void reach(String reference, long seen, StageForm form) {
    Change change = begin(reference);
    Decision decision = change.decision();
    decision.requireVersion(seen);
    if (decision.stage() == form.stage()) {
      throw DecisionRefusal.sameStage();
    }
    checkDay(decision, form.since());
    if (form.stage() == Stage.STOPPED && form.note().isEmpty()) {
      throw DecisionRefusal.noteMissing();
    }
    checkNote(form.note());
    decision.reach(form);
    tell(change, ChangeKind.STAGE, form.note(), Optional.empty());
    log(change, "stage." + form.stage().name(), form.note().main());
  }

  /**
   * Adds a step.
   *
   * @return its id
   * @throws DecisionRefusal if it has no name, lies in the future, or there are enough
   * @throws NotFound if there is no such decision
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work, and it can be changed")
  @Transactional
  public long addStep(String reference, MilestoneForm form) {
    Change change = begin(reference);
    Decision decision = change.decision();
    check(decision, form);
    if (decisions.listMilestones(decision.id()).size() >= MOST_STEPS) {
      throw DecisionRefusal.tooManySteps(MOST_STEPS);
    }
    Milestone step = new Milestone(decision.id(), form);
    decisions.add(step);
    decisions.flush();
    if (step.isDone()) {
      tell(change, ChangeKind.MILESTONE, step.title(), Optional.of(step.id()));
    }
    log(change, "stepAdded", form.title().main());
    return step.id();
  }

  /**
   * Changes a step; the day for which it was planned stays. People are told once it is done.
   *
   * @param seen version that the facilitator read
   * @throws DecisionRefusal if it has no name, or lies in the future
   * @throws org.folkmoot.kernel.ChangedMeanwhile if it is another one by now
   * @throws NotFound if there is no such step
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work, and it can be changed anew")
  @Transactional
  public void changeStep(String reference, long id, long seen, MilestoneForm form) {
    Change change = begin(reference);
    Milestone step = step(change, id);
    step.requireVersion(seen);
    check(change.decision(), form);
    boolean wasDone = step.isDone();
    step.describe(form);
    decisions.flush();
    if (step.isDone() && !wasDone) {
      tell(change, ChangeKind.MILESTONE, step.title(), Optional.of(step.id()));
    }
    log(change, "stepChanged", form.title().main());
  }

  /**
   * Removes a step that was entered by mistake; the log keeps its name.
   *
   * @throws NotFound if there is no such step
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  @NeedsNoConfirmation("everyday work, and the log keeps what it was")
  @Transactional
  public void removeStep(String reference, long id) {
    Change change = begin(reference);
    Milestone step = step(change, id);
    decisions.remove(step);
    log(change, "stepRemoved", step.title().main());
  }

  private Change begin(String reference) {
    Decision decision =
        DecisionReader.idOf(reference).flatMap(decisions::lock).orElseThrow(NotFound::new);
    Person facilitator = visitor.requireIn(decision.processId(), Role.FACILITATOR);
    if (!decision.isPromise()) {
      throw DecisionRefusal.noPromise();
    }
    return new Change(decision, facilitator);
  }

  private Milestone step(Change change, long id) {
    return decisions
        .findMilestone(id)
        .filter(step -> step.decisionId() == change.decision().id())
        .orElseThrow(NotFound::new);
  }

  private void check(Decision decision, MilestoneForm form) {
    if (form.title().isEmpty()) {
      throw DecisionRefusal.titleMissing();
    }
    if (DecisionRules.isLonger(form.title(), MilestoneForm.LONGEST_TITLE)) {
      throw DecisionRefusal.tooLong();
    }
    checkNote(form.note());
    form.begun().ifPresent(day -> checkDay(decision, day));
    form.done().ifPresent(day -> checkDay(decision, day));
  }

  private static void checkNote(LocalizedText note) {
    if (DecisionRules.isLonger(note, StageForm.LONGEST_NOTE)) {
      throw DecisionRefusal.tooLong();
    }
  }

  private void checkDay(Decision decision, LocalDate day) {
    if (day.isAfter(table.today()) || day.isBefore(decision.terms().decidedOn())) {
      throw DecisionRefusal.wrongDay();
    }
  }

  private void tell(Change change, ChangeKind kind, LocalizedText note, Optional<Long> milestone) {
    Decision decision = change.decision();
    DecisionChange told =
        decision.note(kind, note, milestone, change.facilitator().id(), clock.instant());
    decisions.add(told);
    decisions.flush();
    telling.tell(decision, told);
  }

  private void log(Change change, String what, String detail) {
    Person facilitator = change.facilitator();
    journal.record(
        AuditEvent.of(
                facilitator.id(),
                facilitator.name(),
                "outcomes.journal." + what,
                change.decision().reference(),
                detail)
            .in(change.decision().processId()));
  }
}
