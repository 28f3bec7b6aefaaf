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
import org.folkmoot.outcomes.DecisionDetails;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.DecisionRefusal;
import org.folkmoot.outcomes.DeliveryService;
import org.folkmoot.outcomes.Stage;
import org.folkmoot.outcomes.StageForm;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where facilitators tell how far a promise is. */
@Named
@RequestScoped
public class DeliveryDeskView {

  private final DeliveryService service;
  private final DecisionReader reader;
  private final Visitor visitor;
  private final Address address;
  private final Feedback feedback;
  private final LocalizedInput note;
  private @Nullable DecisionDetails decision;
  private Stage stage = Stage.UNDER_WAY;
  private String since = "";
  private long version;

  @Inject
  DeliveryDeskView(
      DeliveryService service,
      DecisionReader reader,
      Visitor visitor,
      CurrentCouncil currentCouncil,
      Address address,
      Feedback feedback) {
    this.service = service;
    this.reader = reader;
    this.visitor = visitor;
    this.address = address;
    this.feedback = feedback;
    this.note = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /**
   * Looks for the promise of the address.
   *
   * @throws NotFound if there is none
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  public void load() {
    DecisionDetails known = getDecision();
    visitor.requireIn(known.process().id(), Role.FACILITATOR);
    version = known.version();
    stage = known.stage();
    since = reader.today().toString();
  }

  /** The decision that promised it. */
  public DecisionDetails getDecision() {
    DecisionDetails known = decision;
    if (known == null) {
      known =
          reader
              .find(address.get("ref"))
              .filter(DecisionDetails::promising)
              .orElseThrow(NotFound::new);
      decision = known;
    }
    return known;
  }

  /** The stages that there are. */
  public List<Stage> getStages() {
    return List.of(Stage.values());
  }

  /** Moves the promise to the chosen stage. */
  public void reach() {
    feedback.check(
        note,
        "note",
        stage == Stage.STOPPED ? "outcomes.rule.noteMissing" : "",
        StageForm.LONGEST_NOTE);
    Optional<LocalDate> day = day();
    if (feedback.isFaulty() || day.isEmpty()) {
      return;
    }
    try {
      service.reach(
          getDecision().reference(), version, new StageForm(stage, day.get(), note.read()));
      feedback.done(getPath(), "outcomes.desk.reached", getDecision().reference());
    } catch (ChangedMeanwhile e) {
      decision = null;
      version = getDecision().version();
      feedback.changedMeanwhile();
    } catch (DecisionRefusal e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    }
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(Texts.tidy(since)));
    } catch (DateTimeParseException e) {
      feedback.fault("since", "outcomes.form.day.wrong");
      return Optional.empty();
    }
  }

  private String getPath() {
    return "/staff/delivery?ref=" + getDecision().reference();
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }

  /** The chosen stage. */
  public Stage getStage() {
    return stage;
  }

  /** For the form. */
  public void setStage(Stage stage) {
    this.stage = stage;
  }

  /** Since when, as typed. */
  public String getSince() {
    return since;
  }

  /** For the form. */
  public void setSince(String since) {
    this.since = since;
  }

  /** What residents are told, as typed. */
  public LocalizedInput getNote() {
    return note;
  }
}
