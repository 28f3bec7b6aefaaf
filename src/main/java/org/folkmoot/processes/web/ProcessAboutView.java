package org.folkmoot.processes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessForm;
import org.folkmoot.processes.ProcessService;

/** First step of a process: what it is called and what it is about. */
@Named
@RequestScoped
public class ProcessAboutView {

  private static final int LONGEST_TITLE = 160;
  private static final int LONGEST_SUMMARY = 2_000;

  private final ProcessEdit edit;
  private final ProcessService processes;
  private final Address address;
  private final Feedback feedback;
  private final LocalizedInput title;
  private final LocalizedInput summary;

  @Inject
  ProcessAboutView(ProcessEdit edit, ProcessService processes, Address address, Feedback feedback) {
    this.edit = edit;
    this.processes = processes;
    this.address = address;
    this.feedback = feedback;
    this.title = new LocalizedInput(edit::languages);
    this.summary = new LocalizedInput(edit::languages);
  }

  /** Fills the form with the process of the address, if it names one. */
  public void load() {
    if (isNew()) {
      processes.checkMayDraft();
    } else {
      edit.read();
      title.show(getProcess().title());
      summary.show(getProcess().summary());
    }
  }

  /** Saves what was typed; leads to the next step. */
  public void save() {
    feedback.check(title, "title", "processes.form.name.missing", LONGEST_TITLE);
    feedback.check(summary, "summary", "processes.form.summary.missing", LONGEST_SUMMARY);
    if (!isNew()) {
      ProcessForm form = ProcessForm.of(getProcess()).described(title.read(), summary.read());
      edit.save(form, "/staff/process-days", this::tell);
    } else if (!feedback.isFaulty()) {
      String slug = processes.draft(new ProcessForm(title.read(), summary.read(), List.of()));
      feedback.done("/staff/process-days?process=" + slug, "processes.form.drafted");
    }
  }

  private void tell(ProcessDetails now) {
    feedback
        .changedMeanwhile()
        .compare("title", title, now.title())
        .compare("summary", summary, now.summary());
  }

  /** Whether the process does not exist yet. */
  public boolean isNew() {
    return address.get("process").isEmpty();
  }

  /** The process as it is stored. */
  public ProcessDetails getProcess() {
    return edit.process();
  }

  /** Whether residents have seen it, so that a reason is asked. */
  public boolean isReasonAsked() {
    return !isNew() && edit.isReasonAsked();
  }

  /** Why it is changed. */
  public LocalizedInput getReason() {
    return edit.reason();
  }

  /** Title as typed. */
  public LocalizedInput getTitle() {
    return title;
  }

  /** Summary as typed. */
  public LocalizedInput getSummary() {
    return summary;
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
