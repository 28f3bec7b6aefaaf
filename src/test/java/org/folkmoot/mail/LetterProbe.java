package org.folkmoot.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.kernel.PageRequest;

/** Lets tests in the server do what the jobs of letters do. */
@ApplicationScoped
public class LetterProbe {

  @Inject private LetterJob job;
  @Inject private LetterSteps steps;
  @Inject private LetterService letters;

  /** Sends a letter of the current council. */
  public Optional<Instant> send(long letter) {
    return job.send(letter);
  }

  /** Queues what waits without a job. */
  public int queueLost() {
    return steps.queueLost();
  }

  /** The one letter that has not gone out. */
  public long only() {
    return letters.listOpen(PageRequest.of(0, 100)).rows().get(0).id();
  }
}
