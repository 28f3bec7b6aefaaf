package org.folkmoot.budgets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.folkmoot.budgets.RecountDetails;
import org.folkmoot.budgets.RecountService;
import org.folkmoot.jobs.JobDetails;
import org.folkmoot.pages.Feedback;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Whether published outcomes still come out when they are counted again. */
@Named
@RequestScoped
public class RecountsView {

  private final RecountService recounts;
  private final Texts texts;
  private final Feedback feedback;
  private @Nullable List<RecountDetails> all;

  @Inject
  RecountsView(RecountService recounts, Texts texts, Feedback feedback) {
    this.recounts = recounts;
    this.texts = texts;
    this.feedback = feedback;
  }

  /** Published outcomes, newest first. */
  public List<RecountDetails> getAll() {
    List<RecountDetails> known = all;
    if (known == null) {
      known = recounts.list();
      all = known;
    }
    return known;
  }

  /** Those that came out otherwise. */
  public List<RecountDetails> getAlarms() {
    return getAll().stream().filter(one -> !one.same()).toList();
  }

  /** When an outcome was counted again the last time, in words. */
  public String when(RecountDetails one) {
    return one.checkedAt()
        .map(time -> texts.with("budgets.recount.when", texts.dateTime(time)))
        .orElseGet(() -> texts.get("budgets.recount.never"));
  }

  /** Key of the text that says what came out. */
  public String state(RecountDetails one) {
    if (one.checkedAt().isEmpty()) {
      return "budgets.recount.waits";
    }
    return one.same() ? "budgets.recount.same" : "budgets.recount.differs";
  }

  /** Asks for all of them to be counted again. */
  public void ask() {
    recounts.ask();
    feedback.lead("/staff/recounts");
  }

  /** Whether they are being counted again. */
  public boolean isRunning() {
    return job().filter(job -> !job.state().isEnd()).isPresent();
  }

  /** How far that is, 0 to 100. */
  public int getPercent() {
    return job().flatMap(JobDetails::percent).orElse(0);
  }

  /** Seconds after which the browser looks again; empty once nothing more will happen. */
  public String getRefresh() {
    return isRunning() ? "1" : "";
  }

  private Optional<JobDetails> job() {
    return recounts.findJob();
  }
}
