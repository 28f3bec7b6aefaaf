package org.folkmoot.archives.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.folkmoot.archives.ArchiveDetails;
import org.folkmoot.archives.ArchiveService;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.folkmoot.processes.ProcessDetails;
import org.folkmoot.processes.ProcessService;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page on which facilitators have the archive of a process made. */
@Named
@RequestScoped
public class ProcessArchiveView {

  private static final int MEGABYTE = 1_000_000;

  private final ArchiveService archives;
  private final ProcessService processes;
  private final Texts texts;
  private final Address address;
  private final Feedback feedback;
  private @Nullable ProcessDetails process;

  @Inject
  ProcessArchiveView(
      ArchiveService archives,
      ProcessService processes,
      Texts texts,
      Address address,
      Feedback feedback) {
    this.archives = archives;
    this.processes = processes;
    this.texts = texts;
    this.address = address;
    this.feedback = feedback;
  }

  /** Name of the process in the address. */
  public String getSlug() {
    return address.get("process");
  }

  /** Loads the process, for its facilitators only. */
  public void load() {
    getProcess();
  }

  /** The process. */
  public ProcessDetails getProcess() {
    ProcessDetails known = process;
    if (known == null) {
      known = processes.getForFacilitator(getSlug());
      process = known;
    }
    return known;
  }

  /** Whether an archive can be made. */
  public boolean isOver() {
    return archives.isOver(getProcess());
  }

  /** How much pictures and documents take at most; one sentence, none if there are none. */
  public List<String> getFileFacts() {
    long bytes = archives.mostFileBytes(getSlug());
    return bytes == 0 ? List.of() : List.of(texts.with("archives.staff.files", megabytes(bytes)));
  }

  /** Has it made and stays on the page that shows how far it is. */
  public void ask() {
    archives.ask(getSlug());
    feedback.lead("/staff/process-archive?process=" + getSlug());
  }

  /** Removes it. */
  public void remove() {
    archives.remove(getSlug());
    feedback.lead("/staff/process-archive?process=" + getSlug());
  }

  /** Whether it is being made. */
  public boolean isRunning() {
    return job().filter(one -> !one.state().isEnd()).isPresent();
  }

  /** How far it is, 0 to 100. */
  public int getPercent() {
    return job().flatMap(JobDetails::percent).orElse(0);
  }

  /** What to quote if it ended in an error; empty otherwise. */
  public String getReference() {
    return job().flatMap(JobDetails::reference).orElse("");
  }

  /** Seconds after which the browser looks again; empty once nothing more will happen. */
  public String getRefresh() {
    return isRunning() ? "1" : "";
  }

  private Optional<JobDetails> job() {
    return archives.findJob(getSlug());
  }

  /** Whether there is one. */
  public boolean isMade() {
    return archives.find(getSlug()).isPresent();
  }

  /** When it was made and how large it is; one sentence, none if there is none. */
  public List<String> getFacts() {
    return facts(getSlug());
  }

  /** SHA-256 of the file and the key that signed it; none if there is none. */
  public List<String> getMarks() {
    return archives.find(getSlug()).stream()
        .flatMap(
            archive ->
                List.of(
                    texts.with("archives.staff.sha256", archive.sha256()),
                    texts.with("archives.staff.key", archive.key()))
                    .stream())
        .toList();
  }

  /**
   * For the page of the process: when its archive was made and how large it is, if there is one.
   */
  public List<String> facts(String slug) {
    return archives.find(slug).map(this::fact).stream().toList();
  }

  /** The auditor's command that checks the archive of a process; empty if there is none. */
  public String command(String slug) {
    return archives
        .find(slug)
        .map(archive -> "java -jar folkmoot-audit.jar verify-archive " + archive.name())
        .orElse("");
  }

  private String fact(ArchiveDetails archive) {
    return texts.with(
        "archives.fact",
        texts.date(archive.madeAt()),
        megabytes(archive.size()),
        texts.number(archive.files()));
  }

  private String megabytes(long bytes) {
    return texts.decimal(
        BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(MEGABYTE), 1, RoundingMode.UP), 1);
  }
}
