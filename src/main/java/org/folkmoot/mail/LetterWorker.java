package org.folkmoot.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.CouncilAddress;
import org.folkmoot.councils.CouncilService;
import org.folkmoot.councils.CurrentCouncil;

/**
 * Sends one letter. It is marked as sent in a transaction of its own right after the mail server
 * took it. If the machine dies between the two, the letter goes out a second time, with the same
 * {@code Message-ID}: SMTP leaves no way to exclude that.
 */
@ApplicationScoped
public class LetterWorker {

  private static final Logger LOG = Logger.getLogger(LetterWorker.class.getName());

  private final CouncilService councils;
  private final CurrentCouncil currentCouncil;
  private final CouncilAddress address;
  private final LetterSteps steps;
  private final MailSettings settings;
  private final Clock clock;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected LetterWorker() {
    this(null, null, null, null, null, null);
  }

  @Inject
  LetterWorker(
      CouncilService councils,
      CurrentCouncil currentCouncil,
      CouncilAddress address,
      LetterSteps steps,
      MailSettings settings,
      Clock clock) {
    this.councils = councils;
    this.currentCouncil = currentCouncil;
    this.address = address;
    this.steps = steps;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Sends a letter; does nothing if it does not wait any more.
   *
   * @return when to try again; empty if the letter is over
   */
  @ActivateRequestContext
  public Optional<Instant> run(LetterPosted posted) {
    Council council = councils.findById(posted.councilId()).orElseThrow();
    currentCouncil.enter(council);
    Optional<Parcel> parcel = steps.take(posted.letterId());
    if (parcel.isEmpty()) {
      return Optional.empty();
    }
    Optional<MailServer> server = settings.server();
    if (server.isEmpty()) {
      steps.hold(posted.letterId());
      return Optional.empty();
    }
    Sender sender = new Sender(server.get(), council.name(), address.host(council), clock);
    return note(posted.letterId(), sender.send(parcel.get()));
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
