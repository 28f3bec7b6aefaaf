package org.folkmoot.processes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Lets tests in the server catch up at an instant, hear what is told, and fail as an observer. */
@ApplicationScoped
public class PhaseSwitchProbe {

  @Inject private PhaseSwitchJob job;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile @Nullable String broken;

  /** Tells what happened by an instant. */
  public void catchUp(Instant now) {
    job.catchUp(now);
  }

  /** What was told about a process, in order. */
  public List<String> heardOf(String slug) {
    return heard.stream()
        .filter(line -> line.startsWith(slug + " "))
        .map(line -> line.substring(slug.length() + 1))
        .toList();
  }

  /** Fails when something is told about a process; mended by an empty name. */
  public void breakOn(String slug) {
    broken = slug;
  }

  void began(@Observes PhaseBegan event) {
    hear(event.process(), "began " + event.phase().kind());
  }

  void ended(@Observes PhaseEnded event) {
    hear(event.process(), "ended " + event.phase().kind());
  }

  private void hear(ProcessDetails process, String what) {
    if (process.slug().equals(broken)) {
      throw new IllegalStateException("an observer fails");
    }
    heard.add(process.slug() + " " + what);
  }
}
