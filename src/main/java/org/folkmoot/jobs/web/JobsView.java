package org.folkmoot.jobs.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobService;
import org.folkmoot.jobs.JobState;
import org.folkmoot.pages.CsvDownload;
import org.folkmoot.pages.LazyRows;
import org.folkmoot.texts.Texts;

/** The page that lists long work. */
@Named
@RequestScoped
public class JobsView {

  private final Texts texts;
  private final LazyRows<JobDetails> rows;

  @Inject
  JobsView(JobService jobs, Texts texts) {
    this.texts = texts;
    this.rows = LazyRows.of(jobs::list, JobDetails::id);
  }

  /** The jobs that the visitor may see, newest first. */
  public LazyRows<JobDetails> getRows() {
    return rows;
  }

  /** Sends them as a table for a spreadsheet. */
  public void export() {
    CsvDownload.send(
        "jobs.csv",
        Stream.of("what", "state", "asked")
            .map(column -> texts.get("jobs.list." + column))
            .toList(),
        rows,
        job -> List.of((name(job) + " " + job.title()).strip(), state(job), asked(job)));
  }

  /** What a job does, in words. */
  public String name(JobDetails job) {
    return texts.get("jobs.name." + job.name());
  }

  /** Where a job is, in words. */
  public String state(JobDetails job) {
    String state = texts.get("jobs.state." + job.state().name());
    Optional<Integer> percent = job.percent().filter(part -> job.state() == JobState.RUNNING);
    return percent.map(part -> texts.with("jobs.state.percent", state, part)).orElse(state);
  }

  /** Look of the tag of a state. */
  public String kind(JobDetails job) {
    return switch (job.state()) {
      case WAITING, RUNNING -> "info";
      case DONE -> "success";
      case CALLED_OFF, REFUSED -> "warning";
      case FAILED -> "danger";
    };
  }

  /** When a job was asked for, and by whom if somebody did. */
  public String asked(JobDetails job) {
    String time = texts.dateTime(job.createdAt());
    return job.asker().isEmpty() ? time : texts.with("jobs.list.asked.by", time, job.asker());
  }

  /** Whether one of the newest runs, so that it is worth to look again. */
  public boolean isRunning() {
    return rows.load(0, 20, Map.of(), Map.of()).stream()
        .anyMatch(job -> job.state() == JobState.RUNNING || job.state() == JobState.WAITING);
  }
}
