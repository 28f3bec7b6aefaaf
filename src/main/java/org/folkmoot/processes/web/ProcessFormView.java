package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.pages.Meanwhile;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseProblem;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The facilitator's form of a process: title, summary, days of the phases; and publishing. */
@Named
@RequestScoped
public class ProcessFormView {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_TEXT = 2_000;

  private final Address address;
  private final ProcessService processes;
  private final CurrentCouncil currentCouncil;
  private final PhaseWords words;
  private final Texts texts;
  private final Feedback feedback;
  private final LocalizedInput title = new LocalizedInput(this::languages);
  private final LocalizedInput summary = new LocalizedInput(this::languages);
  private final List<PhaseFields> phases =
      Stream.of(PhaseKind.values()).map(kind -> new PhaseFields(kind, this::languages)).toList();
  private long version;
  private boolean nevertheless;
  private @Nullable ProcessDetails process;

  @Inject
  ProcessFormView(
      ProcessService processes,
      CurrentCouncil currentCouncil,
      PhaseWords words,
      Texts texts,
      Feedback feedback,
      Address address) {
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.words = words;
    this.texts = texts;
    this.feedback = feedback;
    this.address = address;
  }

  private List<Locale> languages() {
    return currentCouncil.get().languages();
  }

  /**
   * Fills the form with the process of the address, if it names one.
   *
   * @throws NotFound if there is none of that name
   */
  public void load() {
    if (isNew()) {
      processes.checkMayDraft();
    } else {
      version = getProcess().version();
      title.show(getProcess().title());
      summary.show(getProcess().summary());
      for (PhaseSpan span : getProcess().phases()) {
        phases.stream()
            .filter(fields -> fields.getKind() == span.kind())
            .forEach(fields -> fields.show(span));
      }
    }
  }

  /** Saves what was typed; leads to the saved process. */
  public void save() {
    feedback.check(title, "title", "processes.form.name.missing", LONGEST_TITLE);
    feedback.check(summary, "summary", "processes.form.summary.missing", LONGEST_TEXT);
    List<PhaseSpan> spans = readPhases();
    PhaseProblem.in(spans).forEach(this::tell);
    if (feedback.isFaulty()) {
      return;
    }
    ProcessForm form = new ProcessForm(title.read(), summary.read(), spans);
    try {
      String saved = getSlug();
      if (isNew()) {
        saved = processes.draft(form);
      } else {
        processes.change(getSlug(), version, form);
      }
      feedback.done("/staff/process?process=" + saved, "processes.form.saved");
    } catch (ChangedMeanwhile e) {
      tellWhatIsThere();
    }
  }

  private void tellWhatIsThere() {
    process = null;
    ProcessDetails now = getProcess();
    version = now.version();
    Meanwhile meanwhile =
        feedback
            .changedMeanwhile()
            .compare("title", title, now.title())
            .compare("summary", summary, now.summary());
    for (PhaseFields typed : phases) {
      PhaseFields stored = new PhaseFields(typed.getKind(), this::languages);
      now.phases().stream().filter(span -> span.kind() == typed.getKind()).forEach(stored::show);
      String kind = typed.getKind().name();
      meanwhile
          .compare("first" + kind, typed.getFirst(), stored.getFirst(), day(stored.getFirst()))
          .compare("last" + kind, typed.getLast(), stored.getLast(), day(stored.getLast()))
          .compare("note" + kind, typed.getNote(), stored.getNote().read());
    }
  }

  private String day(String stored) {
    return stored.isEmpty() ? "" : texts.date(LocalDate.parse(stored));
  }

  /** Shows the process to residents. */
  public void publish() {
    if (!nevertheless && isIncomplete()) {
      feedback.fault("nevertheless", "processes.form.nevertheless.missing");
      return;
    }
    processes.publish(getSlug(), nevertheless);
    feedback.done("/staff/process?process=" + getSlug(), "processes.form.published");
  }

  private List<PhaseSpan> readPhases() {
    List<PhaseSpan> spans = new ArrayList<>();
    for (PhaseFields fields : phases) {
      String kind = fields.getKind().name();
      String name = words.name(fields.getKind());
      feedback.check(fields.getNote(), "note" + kind, "", LONGEST_TEXT);
      if (fields.isEmpty()) {
        continue;
      }
      if (!fields.isFirstRead()) {
        feedback.fault("first" + kind, "processes.form.firstMissing", name);
      }
      if (!fields.isLastRead()) {
        feedback.fault("last" + kind, "processes.form.lastMissing", name);
      }
      fields.read().ifPresent(spans::add);
    }
    return spans;
  }

  private void tell(PhaseProblem problem) {
    String input = problem.what() == PhaseProblem.What.OVERLAPS ? "first" : "last";
    feedback.fault(
        input + problem.kind(),
        "processes.form.problem." + problem.what(),
        words.name(problem.kind()),
        words.name(problem.other()));
  }

  /** What residents would miss, if the process were published now. */
  public List<String> getGaps() {
    return processes.gapsOf(getProcess()).stream().map(words::gap).toList();
  }

  /** Whether residents would miss something. */
  public boolean isIncomplete() {
    return !processes.gapsOf(getProcess()).isEmpty();
  }

  /** Whether the form is for a process that does not exist yet. */
  public boolean isNew() {
    return getSlug().isEmpty();
  }

  /** The process as it is stored. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.getForFacilitator(getSlug());
      process = known;
    }
    return known;
  }

  /** Days of each kind of phase. */
  public List<PhaseFields> getPhases() {
    return phases;
  }

  /** Name in the address; empty for a new process. */
  public String getSlug() {
    return address.get("process");
  }

  /** Version of the process that was read. */
  public long getVersion() {
    return version;
  }

  /** For the form. */
  public void setVersion(long version) {
    this.version = version;
  }

  /** Title as typed. */
  public LocalizedInput getTitle() {
    return title;
  }

  /** Summary as typed. */
  public LocalizedInput getSummary() {
    return summary;
  }

  /** Whether the process is published although something is missing. */
  public boolean isNevertheless() {
    return nevertheless;
  }

  /** For the form. */
  public void setNevertheless(boolean nevertheless) {
    this.nevertheless = nevertheless;
  }
}
