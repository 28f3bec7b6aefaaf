package org.folkmoot.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.jobs.JobQueue;
import org.folkmoot.jobs.Lane;
import org.folkmoot.kernel.Page;
import org.folkmoot.kernel.PageRequest;
import org.folkmoot.people.Role;
import org.folkmoot.people.Visitor;

/** What became of the letters of the current council. */
@ApplicationScoped
public class LetterService {

  private static final int MOST_LISTED = 100;
  private static final int MOST_QUEUED = 1_000;
  private static final Set<LetterState> OPEN =
      EnumSet.of(LetterState.WAITING, LetterState.HELD, LetterState.FAILED);
  private static final Set<LetterState> STOPPED = EnumSet.of(LetterState.HELD, LetterState.FAILED);

  private final LetterRepository letters;
  private final MailSettings settings;
  private final JobQueue queue;
  private final Visitor visitor;
  private final Clock clock;

  @Inject
  LetterService(
      LetterRepository letters,
      MailSettings settings,
      JobQueue queue,
      Visitor visitor,
      Clock clock) {
    this.letters = letters;
    this.settings = settings;
    this.queue = queue;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * How many letters are in each state; every state has a number.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public Map<LetterState, Long> counts() {
    visitor.require(Role.ADMINISTRATOR);
    return letters.counts();
  }

  /**
   * A part of the letters that have not gone out, newest first. Columns to sort by: recipient,
   * state, postedAt.
   *
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public Page<LetterDetails> listOpen(PageRequest wanted) {
    visitor.require(Role.ADMINISTRATOR);
    return letters.list(OPEN, wanted).map(OutgoingLetter::toDetails);
  }

  /** Every letter to one recipient that is still known, newest first. */
  @Transactional
  public List<LetterDetails> listTo(String recipient) {
    return letters.listTo(recipient).stream().map(OutgoingLetter::toDetails).toList();
  }

  /**
   * Removes every letter to one recipient, sent or not; joins the caller's transaction.
   *
   * @return how many
   */
  @Transactional
  public int removeTo(String recipient) {
    return letters.removeTo(recipient);
  }

  /**
   * Queues letters that failed or were held once more, at most 1,000 at once; does nothing while
   * there is no mail server. What cannot be an address is left as it is.
   *
   * @return how many
   * @throws org.folkmoot.people.NotAllowed unless the visitor is an administrator
   */
  @Transactional
  public int sendAgain() {
    visitor.require(Role.ADMINISTRATOR);
    if (!settings.isSending()) {
      return 0;
    }
    List<OutgoingLetter> again =
        letters.list(STOPPED, MOST_QUEUED).stream()
            .filter(
                letter ->
                    letter.toDetails().fault().stream().noneMatch(LetterFault.ADDRESS::equals))
            .toList();
    for (OutgoingLetter letter : again) {
      letter.queueAgain(clock.instant());
      queue.add(letter.order(Lane.BULK_LETTERS));
    }
    return again.size();
  }

  /** Where an e-mail is; empty once its row is gone. */
  @Transactional
  public Optional<LetterState> findState(long id) {
    return letters.find(id).map(OutgoingLetter::state);
  }

  /** When an e-mail left; in the demo, where none does, when it was written. */
  @Transactional
  public Optional<Instant> findSentAt(long id) {
    return letters
        .find(id)
        .flatMap(
            letter ->
                settings.isDemo() ? Optional.of(letter.toDetails().postedAt()) : letter.sentAt());
  }

  /** The letters of the demo, newest first, at most 100; none elsewhere. */
  @Transactional
  public List<ShownLetter> listShown() {
    return settings.isDemo()
        ? letters.list(EnumSet.of(LetterState.HELD), MOST_LISTED).stream()
            .map(OutgoingLetter::toShown)
            .toList()
        : List.of();
  }

  /** One letter of the demo; empty elsewhere. */
  @Transactional
  public Optional<ShownLetter> findShown(long id) {
    return settings.isDemo() ? letters.find(id).map(OutgoingLetter::toShown) : Optional.empty();
  }
}
