package org.folkmoot.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.jobs.JobOrder;
import org.folkmoot.jobs.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A letter is written out when it is posted, and waits. The mail server takes it, and its text is
 * wiped; or does not, and it waits longer each time; or never will, and it has failed until an
 * administrator queues it once more. Where nothing is sent it is held. After 30 days it is removed.
 */
@Entity
@Table(name = "letter")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class OutgoingLetter {

  private static final int LONGEST_REPLY = 200;
  private static final int LONGEST_RECIPIENT = 254;

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String recipient;
  private String language;
  private String subject;
  private String plain;
  private String html;

  @Column(name = "message_id")
  private String messageId;

  @Enumerated(EnumType.STRING)
  private LetterState state;

  private int attempts;

  @Enumerated(EnumType.STRING)
  private @Nullable LetterFault fault;

  private String reply;
  private boolean fleeting;

  /** Path by which its reader stops letters of its kind; empty if there is none. */
  private String unsubscribe;

  @Column(name = "posted_at")
  private Instant postedAt;

  @Column(name = "queued_at")
  private Instant queuedAt;

  @Column(name = "next_try_at")
  private @Nullable Instant nextTryAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected OutgoingLetter() {}

  /** A letter that waits. */
  OutgoingLetter(
      String recipient, Locale language, WrittenLetter written, String messageId, Instant now) {
    this.recipient = recipient.substring(0, Math.min(recipient.length(), LONGEST_RECIPIENT));
    this.language = language.getLanguage();
    this.subject = written.subject();
    this.plain = written.plain();
    this.html = written.html();
    this.messageId = messageId;
    this.state = LetterState.WAITING;
    this.reply = "";
    this.unsubscribe = "";
    this.postedAt = now;
    this.queuedAt = now;
    this.nextTryAt = now;
  }

  /** Its reader may stop letters of its kind by a path of ours. */
  void stoppedAt(String path) {
    unsubscribe = path;
  }

  /** From now on nothing of it is kept once it has ended. */
  void makeFleeting() {
    fleeting = true;
  }

  /** Whether its row must go now. */
  boolean isToBeForgotten() {
    return fleeting && endedAt != null;
  }

  /** Keeps it without sending. */
  void hold() {
    state = LetterState.HELD;
    nextTryAt = null;
  }

  /** Keeps it without sending, because of an error of ours that has this reference. */
  void holdAfterError(String reference) {
    hold();
    reply = reference;
  }

  /** The mail server took it: nobody needs its text any more. */
  void delivered(Instant now) {
    attempts++;
    end(LetterState.SENT, now);
    fault = null;
    reply = "";
    subject = "";
    plain = "";
    html = "";
    unsubscribe = "";
  }

  /** It was not taken; it waits for the next attempt, or fails if there is none. */
  void missed(LetterFault newFault, String newReply, Instant now) {
    attempts++;
    fault = newFault;
    reply = newReply.substring(0, Math.min(newReply.length(), LONGEST_REPLY));
    nextTryAt =
        newFault.isPermanent() ? null : RetryPlan.next(attempts, queuedAt, now).orElse(null);
    if (nextTryAt == null) {
      end(LetterState.FAILED, now);
    }
  }

  /** Begins anew, as if it were posted now. */
  void queueAgain(Instant now) {
    state = LetterState.WAITING;
    reply = "";
    attempts = 0;
    queuedAt = now;
    nextTryAt = now;
    endedAt = null;
  }

  /** The job that sends it. */
  JobOrder order(Lane lane) {
    return JobOrder.of(LetterJob.NAME, id).in(lane);
  }

  private void end(LetterState end, Instant now) {
    state = end;
    nextTryAt = null;
    endedAt = now;
  }

  long id() {
    return id;
  }

  boolean isWaiting() {
    return state == LetterState.WAITING;
  }

  Optional<Instant> nextTryAt() {
    return Optional.ofNullable(nextTryAt);
  }

  LetterState state() {
    return state;
  }

  /** When the mail server took it. */
  Optional<Instant> sentAt() {
    return state == LetterState.SENT ? Optional.ofNullable(endedAt) : Optional.empty();
  }

  LetterDetails toDetails() {
    return new LetterDetails(
        id,
        MailAddress.masked(recipient),
        state,
        attempts,
        Optional.ofNullable(fault),
        reply,
        postedAt,
        nextTryAt());
  }

  ShownLetter toShown() {
    return new ShownLetter(id, recipient, subject, plain, html, postedAt);
  }

  Parcel toParcel() {
    return new Parcel(
        recipient, language, new WrittenLetter(subject, plain, html), messageId, unsubscribe);
  }
}
