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
import org.folkmoot.outcomes.DecisionKind;
import org.folkmoot.outcomes.DecisionReader;
import org.folkmoot.outcomes.DecisionRefusal;
import org.folkmoot.outcomes.DecisionService;
import org.folkmoot.outcomes.DecisionSubject;
import org.folkmoot.outcomes.DecisionTerms;
import org.folkmoot.outcomes.StageForm;
import org.folkmoot.outcomes.Verdict;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Where facilitators record what the council decided, and change it. */
@Named
@RequestScoped
public class DecisionFormView {

  private final DecisionService service;
  private final DecisionReader reader;
  private final Visitor visitor;
  private final Address address;
  private final Feedback feedback;
  private final LocalizedInput reasons;
  private final LocalizedInput decidedBy;
  private final LocalizedInput owner;
  private final LocalizedInput route;
  private final LocalizedInput difference;
  private final LocalizedInput note;
  private @Nullable DecisionSubject subject;
  private Optional<DecisionDetails> stored = Optional.empty();
  private boolean isStoredKnown;
  private Verdict verdict = Verdict.ACCEPT;
  private String decidedOn = "";
  private String meeting = "";
  private String due = "";
  private boolean funded;
  private long version;

  @Inject
  DecisionFormView(
      DecisionService service,
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
    this.reasons = new LocalizedInput(() -> currentCouncil.get().languages());
    this.decidedBy = new LocalizedInput(() -> currentCouncil.get().languages());
    this.owner = new LocalizedInput(() -> currentCouncil.get().languages());
    this.route = new LocalizedInput(() -> currentCouncil.get().languages());
    this.difference = new LocalizedInput(() -> currentCouncil.get().languages());
    this.note = new LocalizedInput(() -> currentCouncil.get().languages());
  }

  /**
   * Fills the form with the decision that there is.
   *
   * @throws NotFound if there is no such thing
   * @throws org.folkmoot.people.NotAllowed unless the visitor is a facilitator there
   */
  public void load() {
    visitor.requireIn(getSubject().processId(), Role.FACILITATOR);
    getStored().ifPresentOrElse(this::show, () -> decidedOn = reader.today().toString());
  }

  private void show(DecisionDetails known) {
    DecisionTerms terms = known.terms();
    version = known.version();
    verdict = terms.verdict();
    reasons.show(terms.reasons());
    decidedOn = terms.decidedOn().toString();
    decidedBy.show(terms.decidedBy());
    meeting = terms.meeting();
    owner.show(terms.owner());
    route.show(terms.route());
    due = terms.due().map(LocalDate::toString).orElse("");
    difference.show(terms.difference());
  }

  /** What the decision of the address is about. */
  public DecisionSubject getSubject() {
    DecisionSubject known = subject;
    if (known == null) {
      known =
          DecisionKind.of(address.get("kind"))
              .flatMap(kind -> reader.findSubject(kind, address.get("ref")))
              .or(() -> reader.find(address.get("ref")).flatMap(reader::findSubject))
              .orElseThrow(NotFound::new);
      subject = known;
    }
    return known;
  }

  /** The decision that there is. */
  public Optional<DecisionDetails> getStored() {
    if (!isStoredKnown) {
      stored = reader.find(getSubject().kind(), getSubject().id());
      isStoredKnown = true;
    }
    return stored;
  }

  /** Whether there is one already. */
  public boolean isChange() {
    return getStored().isPresent();
  }

  /** Whether it is about a round, which promises nothing by itself. */
  public boolean isRound() {
    return getSubject().kind() == DecisionKind.ROUND;
  }

  /** Whether people voted about it, so that a decision may differ. */
  public boolean isVoted() {
    return isRound() || getSubject().funded().isPresent();
  }

  /** What the vote came to, as key of a text; empty if nobody voted. */
  public String getVote() {
    return getSubject()
        .funded()
        .map(won -> won ? "outcomes.form.vote.funded" : "outcomes.form.vote.notFunded")
        .orElse(isRound() ? "outcomes.form.vote.round" : "");
  }

  /** What can be decided. */
  public List<Verdict> getVerdicts() {
    return List.of(Verdict.values());
  }

  /** Records or changes the decision, and leads to its page. */
  public void send() {
    check();
    Optional<LocalDate> day = day("decidedOn", decidedOn);
    Optional<LocalDate> last = day("due", due);
    if (day.isEmpty() && !feedback.isFaulty()) {
      feedback.fault("decidedOn", "outcomes.form.day.missing");
    }
    if (feedback.isFaulty()) {
      return;
    }
    save(
        new DecisionTerms(
            verdict,
            reasons.read(),
            day.orElseThrow(),
            decidedBy.read(),
            Texts.tidy(meeting),
            owner.read(),
            route.read(),
            last,
            difference.read()));
  }

  private void check() {
    boolean isDifferent = getSubject().isDifferent(verdict);
    feedback.check(
        decidedBy, "decidedBy", "outcomes.rule.deciderMissing", DecisionTerms.LONGEST_LINE);
    feedback.check(
        reasons,
        "reasons",
        verdict == Verdict.ACCEPT ? "" : "outcomes.rule.reasonsMissing",
        DecisionTerms.LONGEST_TEXT);
    feedback.check(
        owner,
        "owner",
        (verdict.promising() && !isRound()) || isWithFunded() ? "outcomes.rule.ownerMissing" : "",
        DecisionTerms.LONGEST_LINE);
    feedback.check(route, "route", "", DecisionTerms.LONGEST_LINE);
    if (isVoted()) {
      feedback.check(
          difference,
          "difference",
          isDifferent ? "outcomes.rule.differenceMissing" : "",
          DecisionTerms.LONGEST_TEXT);
    }
    if (isChange()) {
      feedback.check(note, "note", "outcomes.rule.noteMissing", StageForm.LONGEST_NOTE);
    }
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

  private void save(DecisionTerms terms) {
    try {
      if (isChange()) {
        String reference = getStored().orElseThrow().reference();
        service.change(reference, version, terms, note.read());
        recordFunded(terms);
        feedback.done("/decision?ref=" + reference, "outcomes.form.changed", reference);
      } else {
        record(terms);
      }
    } catch (ChangedMeanwhile e) {
      meanwhile();
    } catch (DecisionRefusal e) {
      feedback.fault(null, e.messageKey(), e.arguments().toArray());
    }
  }

  private void record(DecisionTerms terms) {
    String reference = service.record(getSubject().kind(), getSubject().reference(), terms);
    recordFunded(terms);
    feedback.done("/decision?ref=" + reference, "outcomes.form.recorded", reference);
  }

  private void recordFunded(DecisionTerms terms) {
    if (isWithFunded()) {
      service.recordFunded(getSubject().reference(), terms);
    }
  }

  private boolean isWithFunded() {
    return isRound() && funded && verdict == Verdict.ACCEPT;
  }

  private void meanwhile() {
    isStoredKnown = false;
    DecisionDetails now = getStored().orElseThrow(NotFound::new);
    version = now.version();
    feedback
        .changedMeanwhile()
        .compare("reasons", reasons, now.terms().reasons())
        .compare("owner", owner, now.terms().owner())
        .compare("route", route, now.terms().route());
  }

  /** Version that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }

  /** The chosen verdict. */
  public Verdict getVerdict() {
    return verdict;
  }

  /** For the form. */
  public void setVerdict(Verdict verdict) {
    this.verdict = verdict;
  }

  /** The day of the decision as typed. */
  public String getDecidedOn() {
    return decidedOn;
  }

  /** For the form. */
  public void setDecidedOn(String decidedOn) {
    this.decidedOn = decidedOn;
  }

  /** The last day of the promise as typed. */
  public String getDue() {
    return due;
  }

  /** For the form. */
  public void setDue(String due) {
    this.due = due;
  }

  /** Address of the meeting as typed. */
  public String getMeeting() {
    return meeting;
  }

  /** For the form. */
  public void setMeeting(String meeting) {
    this.meeting = meeting;
  }

  /** Whether the same is recorded about each project that the round funded. */
  public boolean isFunded() {
    return funded;
  }

  /** For the form. */
  public void setFunded(boolean funded) {
    this.funded = funded;
  }

  /** Reasons as typed. */
  public LocalizedInput getReasons() {
    return reasons;
  }

  /** Who decided, as typed. */
  public LocalizedInput getDecidedBy() {
    return decidedBy;
  }

  /** Who answers for it, as typed. */
  public LocalizedInput getOwner() {
    return owner;
  }

  /** The route as typed. */
  public LocalizedInput getRoute() {
    return route;
  }

  /** Why it differs, as typed. */
  public LocalizedInput getDifference() {
    return difference;
  }

  /** Why it is changed, as typed. */
  public LocalizedInput getNote() {
    return note;
  }
}
