package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.pages.Meanwhile;
import org.folkmoot.processes.PhaseProblem;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.PhasesRefused;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.jspecify.annotations.Nullable;

/** Third step of a process: what people can do in each phase, and what the council says of it. */
@Named
@RequestScoped
public class ProcessOpenView {

  private static final int LONGEST_NOTE = 2_000;

  private final ProcessEdit edit;
  private final PhaseWords words;
  private final Feedback feedback;
  private @Nullable List<PhaseOpenFields> phases;

  @Inject
  ProcessOpenView(ProcessEdit edit, PhaseWords words, Feedback feedback) {
    this.edit = edit;
    this.words = words;
    this.feedback = feedback;
  }

  /** Fills the form with the phases of the process. */
  public void load() {
    edit.read();
  }

  /** Saves what was typed. */
  public void save() {
    getPhases()
        .forEach(
            phase -> feedback.check(phase.getNote(), "note" + phase.getKind(), "", LONGEST_NOTE));
    List<PhaseSpan> spans = getPhases().stream().map(PhaseOpenFields::read).toList();
    try {
      ProcessForm form = ProcessForm.of(getProcess()).scheduled(spans);
      edit.save(form, "/staff/process-people", this::tell);
    } catch (PhasesRefused e) {
      e.problems().forEach(this::tell);
    }
  }

  private void tell(PhaseProblem problem) {
    feedback.fault(
        "VOTE" + problem.kind(),
        "processes.form.problem." + problem.what(),
        words.name(problem.kind()),
        words.name(problem.other()));
  }

  private void tell(ProcessDetails now) {
    Meanwhile meanwhile = feedback.changedMeanwhile();
    for (PhaseOpenFields typed : getPhases()) {
      now.phases().stream()
          .filter(span -> span.kind() == typed.getKind())
          .forEach(
              span -> {
                typed
                    .getTicks()
                    .forEach(
                        tick ->
                            meanwhile.compareTick(
                                tick.getValue().name() + typed.getKind(),
                                tick.isTicked(),
                                span.isFor(tick.getValue())));
                meanwhile.compare("note" + typed.getKind(), typed.getNote(), span.note());
              });
    }
  }

  /** What is open in each phase. */
  public List<PhaseOpenFields> getPhases() {
    List<PhaseOpenFields> known = phases;
    if (known == null) {
      known =
          getProcess().phases().stream()
              .map(span -> new PhaseOpenFields(span, edit::languages))
              .toList();
      phases = known;
    }
    return known;
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
