package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.processes.PhaseKind;
import org.folkmoot.processes.PhaseSpan;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;

/** The facilitator's form of a process: title, summary, dates of the phases; and publishing. */
@Named
@RequestScoped
public class ProcessFormView {

  private final Address address;
  private final ProcessService processes;
  private final CurrentCouncil currentCouncil;
  private final Feedback feedback;
  private final List<PhaseFields> phases =
      Stream.of(PhaseKind.values()).map(PhaseFields::new).toList();
  private String title = "";
  private String summary = "";

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected ProcessFormView() {
    this(null, null, null, null);
  }

  @Inject
  ProcessFormView(
      ProcessService processes, CurrentCouncil currentCouncil, Feedback feedback, Address address) {
    this.processes = processes;
    this.currentCouncil = currentCouncil;
    this.feedback = feedback;
    this.address = address;
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
      ProcessDetails process = getProcess();
      title = process.title();
      summary = process.summary();
      for (PhaseSpan span : process.phases()) {
        phases.stream()
            .filter(fields -> fields.getKind() == span.kind())
            .forEach(fields -> fields.show(span, zone()));
      }
    }
  }

  /** Saves what was typed; leads to the saved process. */
  public void save() {
    List<PhaseSpan> spans = readPhases();
    if (feedback.isFaulty()) {
      return;
    }
    String saved = getSlug();
    if (isNew()) {
      saved = processes.draft(title.strip(), summary.strip(), spans);
    } else {
      processes.change(getSlug(), title.strip(), summary.strip(), spans);
    }
    feedback.done("/staff/process?process=" + saved, "processes.form.saved");
  }

  /** Shows the process to residents. */
  public void publish() {
    processes.publish(getSlug());
    feedback.done("/staff/process?process=" + getSlug(), "processes.form.published");
  }

  private List<PhaseSpan> readPhases() {
    List<PhaseSpan> spans = new ArrayList<>();
    for (PhaseFields fields : phases) {
      if (!fields.isEmpty()) {
        Optional<PhaseSpan> span = fields.read(zone());
        if (span.isPresent()) {
          spans.add(span.get());
        } else {
          feedback.fault("first" + fields.getKind(), "processes.form.phaseIncomplete");
        }
      }
    }
    return spans;
  }

  private ZoneId zone() {
    return currentCouncil.get().zone();
  }

  /** Whether the form is for a process that does not exist yet. */
  public boolean isNew() {
    return getSlug().isEmpty();
  }

  /** The process as it is stored. */
  public ProcessDetails getProcess() {
    return processes.getForFacilitator(getSlug());
  }

  /** Dates of each kind of phase. */
  public List<PhaseFields> getPhases() {
    return phases;
  }

  /** Name in the address; empty for a new process. */
  public String getSlug() {
    return address.get("process");
  }

  /** Title as typed. */
  public String getTitle() {
    return title;
  }

  /** For the form. */
  public void setTitle(String title) {
    this.title = title;
  }

  /** Summary as typed. */
  public String getSummary() {
    return summary;
  }

  /** For the form. */
  public void setSummary(String summary) {
    this.summary = summary;
  }
}
