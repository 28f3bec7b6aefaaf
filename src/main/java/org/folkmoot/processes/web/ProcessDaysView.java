package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.pages.Meanwhile;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseProblem;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.PhasesRefused;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Second step of a process: which phases it has, and their days. */
@Named
@RequestScoped
public class ProcessDaysView {

  private static final int WEEKS_AHEAD = 2;

  private final ProcessEdit edit;
  private final PhaseWords words;
  private final Address address;
  private final Texts texts;
  private final Feedback feedback;
  private final Clock clock;
  private final List<PhaseFields> phases =
      Stream.of(PhaseKind.values()).map(PhaseFields::new).toList();

  @Inject
  ProcessDaysView(
      ProcessEdit edit,
      PhaseWords words,
      Address address,
      Texts texts,
      Feedback feedback,
      Clock clock) {
    this.edit = edit;
    this.words = words;
    this.address = address;
    this.texts = texts;
    this.feedback = feedback;
    this.clock = clock;
  }

  /** Fills the form with the days of the process, or with the plan that the address asks for. */
  public void load() {
    edit.read();
    show(getSuggested().orElse(getProcess().phases()), phases);
  }

  private static void show(List<PhaseSpan> spans, List<PhaseFields> fields) {
    spans.forEach(
        span ->
            fields.stream()
                .filter(one -> one.getKind() == span.kind())
                .forEach(one -> one.show(span)));
  }

  /** The plan that the address asks for; not saved yet. */
  private Optional<List<PhaseSpan>> getSuggested() {
    return Stream.of(PhasePlan.values())
        .filter(plan -> plan.name().equals(address.get("plan")))
        .findFirst()
        .map(plan -> plan.from(getStart()));
  }

  /** First day of a plan: that of the address, else a Monday in two weeks. */
  public LocalDate getStart() {
    LocalDate today = getProcess().today(clock.instant());
    try {
      LocalDate typed = LocalDate.parse(address.get("start"));
      return typed.isBefore(PhaseSpan.EARLIEST) || typed.isAfter(PhaseSpan.LATEST) ? today : typed;
    } catch (DateTimeParseException e) {
      return today.plusWeeks(WEEKS_AHEAD).with(DayOfWeek.MONDAY);
    }
  }

  /** Whether the days that are shown are a plan. */
  public boolean isSuggested() {
    return getSuggested().isPresent();
  }

  /** Plans to begin with. */
  public List<PhasePlan> getPlans() {
    return List.of(PhasePlan.values());
  }

  /** The value of {@code selected} of a plan: none unless it is the one that is shown. */
  public @Nullable String selected(PhasePlan plan) {
    return plan.name().equals(address.get("plan")) ? "selected" : null;
  }

  /** Saves what was typed. */
  public void save() {
    List<PhaseSpan> spans = readPhases();
    PhaseProblem.in(spans).forEach(this::tell);
    ProcessForm form = ProcessForm.of(getProcess()).scheduled(spans);
    try {
      edit.save(form, "/staff/process-open", this::tellWhatIsThere);
    } catch (PhasesRefused e) {
      e.problems().forEach(this::tell);
    }
  }

  private List<PhaseSpan> readPhases() {
    List<PhaseSpan> spans = new ArrayList<>();
    for (PhaseFields fields : phases) {
      String kind = fields.getKind().name();
      String name = words.name(fields.getKind());
      if (fields.isEmpty()) {
        continue;
      }
      if (!fields.isFirstRead()) {
        feedback.fault("first" + kind, "processes.form.firstMissing", name);
      }
      if (!fields.isLastRead()) {
        feedback.fault("last" + kind, "processes.form.lastMissing", name);
      }
      fields.read(getProcess().phases()).ifPresent(spans::add);
    }
    return spans;
  }

  private void tell(PhaseProblem problem) {
    boolean isFirst =
        problem.what() == PhaseProblem.What.OVERLAPS
            || problem.what() == PhaseProblem.What.IN_THE_PAST;
    feedback.fault(
        (isFirst ? "first" : "last") + problem.kind(),
        "processes.form.problem." + problem.what(),
        words.name(problem.kind()),
        words.name(problem.other()));
  }

  private void tellWhatIsThere(ProcessDetails now) {
    Meanwhile meanwhile = feedback.changedMeanwhile();
    List<PhaseFields> stored = Stream.of(PhaseKind.values()).map(PhaseFields::new).toList();
    show(now.phases(), stored);
    for (int i = 0; i < phases.size(); i++) {
      PhaseFields typed = phases.get(i);
      PhaseFields there = stored.get(i);
      String kind = typed.getKind().name();
      meanwhile
          .compare("first" + kind, typed.getFirst(), there.getFirst(), day(there.getFirst()))
          .compare("last" + kind, typed.getLast(), there.getLast(), day(there.getLast()));
    }
  }

  private String day(String stored) {
    return stored.isEmpty() ? "" : texts.date(LocalDate.parse(stored));
  }

  /** Days of each kind of phase. */
  public List<PhaseFields> getPhases() {
    return phases;
  }

  /** The process as it is stored. */
  public ProcessDetails getProcess() {
    return edit.process();
  }

  /** Whether residents have seen it, so that a reason is asked. */
  public boolean isReasonAsked() {
    return edit.isReasonAsked();
  }

  /** Why it is changed. */
  public LocalizedInput getReason() {
    return edit.reason();
  }

  /** Version of the process that was read. */
  public long getVersion() {
    return edit.version();
  }

  /** For the form. */
  public void setVersion(long version) {
    edit.seen(version);
  }
}
