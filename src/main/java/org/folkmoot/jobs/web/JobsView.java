package org.folkmoot.jobs.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobService;
import org.folkmoot.jobs.JobState;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** The page that lists long work. */
@Named
@RequestScoped
public class JobsView {

  private final JobService jobs;
  private final Texts texts;
  private @Nullable List<JobDetails> all;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected JobsView() {
    this(null, null);
  }

  @Inject
  JobsView(JobService jobs, Texts texts) {
    this.jobs = jobs;
    this.texts = texts;
  }

  /** The last jobs that the visitor may see, newest first. */
  public List<JobDetails> getAll() {
    List<JobDetails> known = all;
    if (known == null) {
      known = jobs.list();
      all = known;
    }
    return known;
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

  /** Seconds after which the browser looks again; empty while nothing runs. */
  public String getRefresh() {
    return getAll().stream().anyMatch(job -> job.state() == JobState.RUNNING) ? "5" : "";
  }
}
