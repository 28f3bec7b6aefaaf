package org.folkmoot.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilAddress;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.jobs.Job;
import org.folkmoot.jobs.JobResult;
import org.folkmoot.jobs.JobRun;
import org.folkmoot.jobs.Lane;

/**
 * Sends one letter. It is marked as sent in a transaction of its own right after the mail server
 * took it. If the machine dies between the two, the letter goes out a second time, with the same
 * {@code Message-ID}: SMTP leaves no way to exclude that.
 */
@ApplicationScoped
public class LetterJob implements Job {

  /** Name of the job; its subject is the letter. */
  static final String NAME = "letter";

  private static final Logger LOG = Logger.getLogger(LetterJob.class.getName());
  private static final int MOST_ATTEMPTS = 5;

  private final CurrentCouncil currentCouncil;
  private final CouncilAddress address;
  private final LetterSteps steps;
  private final MailSettings settings;
  private final Clock clock;

  @Inject
  LetterJob(
      CurrentCouncil currentCouncil,
      CouncilAddress address,
      LetterSteps steps,
      MailSettings settings,
      Clock clock) {
    this.currentCouncil = currentCouncil;
    this.address = address;
    this.steps = steps;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Lane lane() {
    return Lane.QUICK_LETTERS;
  }

  /** Letters have a page of their own. */
  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public int mostAttempts() {
    return MOST_ATTEMPTS;
  }

  @Override
  public JobResult run(JobRun run) {
    return send(run.subject()).map(JobResult::later).orElseGet(JobResult::done);
  }

  /** The letter is kept until an administrator tries again. */
  @Override
  public void gaveUp(JobRun run, String reference) {
    steps.giveUp(run.subject(), reference);
  }

  /**
   * Sends a letter of the current council; does nothing if it does not wait any more.
   *
   * @return when to try again; empty if the letter is over
   */
  Optional<Instant> send(long letter) {
    Council council = currentCouncil.get();
    Optional<Parcel> parcel = steps.take(letter);
    if (parcel.isEmpty()) {
      return Optional.empty();
    }
    Optional<MailServer> server = settings.server();
    if (server.isEmpty()) {
      steps.hold(letter);
      return Optional.empty();
    }
    Sender sender =
        new Sender(server.get(), council.name(), address.host(council), address.of(council), clock);
    return note(letter, sender.send(parcel.get()));
  }

  private Optional<Instant> note(long letter, Delivery delivery) {
    if (delivery instanceof Delivery.Missed missed) {
      Optional<Instant> next = steps.missed(letter, missed.fault(), missed.reply());
      LOG.log(
          Level.WARNING,
          "letter {0,number,#}: {1}, {2}",
          new Object[] {letter, missed.fault(), next.isPresent() ? "tried again later" : "failed"});
      return next;
    }
    steps.delivered(letter);
    LOG.log(Level.FINE, "letter {0,number,#}: sent", letter);
    return Optional.empty();
  }
}
