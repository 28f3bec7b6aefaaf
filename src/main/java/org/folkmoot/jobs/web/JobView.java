package org.folkmoot.jobs.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.jobs.JobService;
import org.folkmoot.jobs.JobState;
import org.folkmoot.kernel.NotFound;
import org.folkmoot.pages.Address;
import org.folkmoot.pages.Feedback;
import org.jspecify.annotations.Nullable;

/** The page of one job. */
@Named
@RequestScoped
public class JobView {

  private static final String PAGE = "/staff/job?job=";

  private final JobService jobs;
  private final Address address;
  private final Feedback feedback;
  private @Nullable JobDetails job;

  @Inject
  JobView(JobService jobs, Address address, Feedback feedback) {
    this.jobs = jobs;
    this.address = address;
    this.feedback = feedback;
  }

  /** The job of the address. */
  public JobDetails getJob() {
    JobDetails known = job;
    if (known == null) {
      known =
          Optional.of(address.get("job"))
              .filter(text -> text.matches("\\d{1,18}"))
              .flatMap(text -> jobs.find(Long.parseLong(text)))
              .orElseThrow(NotFound::new);
      job = known;
    }
    return known;
  }

  /** Calls the job off. */
  public void callOff() {
    boolean done = jobs.callOff(getJob().id());
    feedback.done(PAGE + getJob().id(), done ? "jobs.job.calledOff" : "jobs.job.over");
  }

  /** Begins the job anew. */
  public void again() {
    boolean done = jobs.beginAgain(getJob().id());
    feedback.done(PAGE + getJob().id(), done ? "jobs.job.begunAgain" : "jobs.job.notOver");
  }

  /** Whether the job can be called off. */
  public boolean isOpen() {
    return !getJob().state().isEnd() && !getJob().calledOff();
  }

  /** Whether the job was called off but has not ended. */
  public boolean isEnding() {
    return !getJob().state().isEnd() && getJob().calledOff();
  }

  /** Whether the job can be begun anew. */
  public boolean isAgainPossible() {
    JobState state = getJob().state();
    return state == JobState.FAILED || state == JobState.CALLED_OFF;
  }

  /** What to quote; empty unless the job was given up. */
  public String getReference() {
    return getJob().reference().orElse("");
  }

  /** How far the job is, in percent; empty if nobody knows. */
  public String getPercent() {
    return getJob().percent().map(String::valueOf).orElse("");
  }

  /** Seconds after which the browser looks again; empty once nothing more will happen. */
  public String getRefresh() {
    return getJob().state().isEnd() ? "" : "2";
  }
}
