package org.folkmoot.outcomes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.DecisionRefusal;
import org.folkmoot.outcomes.DeliveryService;
import org.folkmoot.outcomes.MilestoneDetails;
import org.folkmoot.outcomes.MilestoneForm;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A step of a delivery, new or to be changed, on the page where facilitators tell how far it is.
 */
@Named
@RequestScoped
public class StepFormView {

  private final DeliveryService service;
  private final DecisionReader reader;
  private final DeliveryDeskView desk;
  private final Address address;
  private final Feedback feedback;
  private final LocalizedInput title;
  private final LocalizedInput stepNote;
  private @Nullable List<MilestoneDetails> steps;
  private String planned = "";
  private String expected = "";
  private String begun = "";
  private String done = "";
  private long version;

  @Inject
  StepFormView(
      DeliveryService service,
      DecisionReader reader,
      DeliveryDeskView desk,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback) {
    this.service = service;
    this.reader = reader;
    this.desk = desk;
    this.address = address;
    this.feedback = feedback;
    this.title = new LocalizedInput(() -> currentCouncil.get().languages());
    this.stepNote = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /**
   * Fills the form with the step of the address, if it names one.
   *
   * @throws NotFound if it names one that there is not
   */
  public void load() {
    if (isChange()) {
      MilestoneDetails step = step();
      version = step.version();
      title.show(step.title());
      stepNote.show(step.note());
      planned = step.planned().toString();
      expected = step.expected().map(LocalDate::toString).orElse("");
      begun = step.begun().map(LocalDate::toString).orElse("");
      done = step.done().map(LocalDate::toString).orElse("");
    }
  }

  /** Whether a step is changed. */
  public boolean isChange() {
    return address.findId("step").isPresent();
  }

  private MilestoneDetails step() {
    long id = address.findId("step").orElseThrow(NotFound::new);
    return getSteps().stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
  }

  /** All steps in the order of their days. */
  public List<MilestoneDetails> getSteps() {
    List<MilestoneDetails> known = steps;
    if (known == null) {
      known = reader.listMilestones(desk.getDecision());
      steps = known;
    }
    return known;
  }

  /** Adds or changes the step. */
  public void save() {
    feedback.check(title, "title", "outcomes.rule.titleMissing", MilestoneForm.LONGEST_TITLE);
    feedback.check(stepNote, "stepNote", "", MilestoneForm.LONGEST_NOTE);
    Optional<LocalDate> first =
        isChange() ? Optional.of(step().planned()) : day("planned", planned);
    if (first.isEmpty() && !feedback.isFaulty()) {
      feedback.fault("planned", "outcomes.form.day.missing");
    }
    Optional<LocalDate> later = day("expected", expected);
    Optional<LocalDate> from = day("begun", begun);
    Optional<LocalDate> until = day("done", done);
    if (feedback.isFaulty()) {
      return;
    }
    save(new MilestoneForm(title.read(), stepNote.read(), first.orElseThrow(), later, from, until));
  }

  private void save(MilestoneForm form) {
    String reference = desk.getDecision().reference();
    try {
      if (isChange()) {
        service.changeStep(reference, step().id(), version, form);
      } else {
        service.addStep(reference, form);
      }
      feedback.done(getPath(), "outcomes.desk.step.saved", form.title());
    } catch (ChangedMeanwhile e) {
      steps = null;
      version = step().version();
      feedback.changedMeanwhile().compare("title", title, step().title());
    } catch (DecisionRefusal e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    }
  }

  /** Removes the step. */
  public void remove() {
    service.removeStep(desk.getDecision().reference(), step().id());
    feedback.done(getPath(), "outcomes.desk.step.removed");
  }

  private Optional<LocalDate> day(String input, String typed) {
    String text = Texts.tidy(typed);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      feedback.fault(input, "outcomes.form.day.wrong");
      return Optional.empty();
    }
  }

  private String getPath() {
    return "/staff/delivery?ref=" + desk.getDecision().reference();
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }

  /** What is done then, as typed. */
  public LocalizedInput getTitle() {
    return title;
  }

  /** What residents should know, as typed. */
  public LocalizedInput getStepNote() {
    return stepNote;
  }

  /** By when it is planned, as typed. */
  public String getPlanned() {
    return planned;
  }

  /** For the form. */
  public void setPlanned(String planned) {
    this.planned = planned;
  }

  /** By when it is expected now, as typed. */
  public String getExpected() {
    return expected;
  }

  /** For the form. */
  public void setExpected(String expected) {
    this.expected = expected;
  }

  /** When it was begun, as typed. */
  public String getBegun() {
    return begun;
  }

  /** For the form. */
  public void setBegun(String begun) {
    this.begun = begun;
  }

  /** When it was done, as typed. */
  public String getDone() {
    return done;
  }

  /** For the form. */
  public void setDone(String done) {
    this.done = done;
  }
}
