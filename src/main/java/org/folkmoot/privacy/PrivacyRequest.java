package org.folkmoot.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks the council about their data, with or without an account. The council has 30 days
 * to answer, and its administrators are reminded twice. It is answered when the e-mail with the
 * answer has left, not when it was written. Two years after the answer, or when the account goes
 * after it, all words are erased; that there was a request stays.
 */
@Entity
@Table(name = "privacy_request")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class PrivacyRequest {

  private static final long FIRST_REMINDER = 7;
  private static final int MOST_REMINDERS = 2;

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String reference;

  @Enumerated(EnumType.STRING)
  private RequestKind kind;

  @Column(name = "account_id")
  private @Nullable Long accountId;

  private String name;
  private String email;
  private String language;
  private String body;
  private String answer;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Column(name = "written_at")
  private @Nullable Instant writtenAt;

  @Column(name = "answer_letter")
  private @Nullable Long answerLetter;

  @Column(name = "erased_at")
  private @Nullable Instant erasedAt;

  private int reminders;

  @Version
  @SuppressWarnings("UnusedVariable")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected PrivacyRequest() {}

  PrivacyRequest(String reference, RequestForm form, @Nullable Long accountId, Instant now) {
    this.reference = reference;
    this.kind = form.kind();
    this.accountId = accountId;
    this.name = form.name();
    this.email = form.email();
    this.language = form.language().getLanguage();
    this.body = form.body();
    this.answer = "";
    this.receivedAt = now;
  }

  /**
   * The answer is written and on its way; the clock goes on until it has left.
   *
   * @param letter the e-mail that carries it
   */
  void answer(String text, long letter, Instant now) {
    answer = text;
    answerLetter = letter;
    writtenAt = now;
  }

  /** The answer has left: the clock stops. */
  void left(Instant time) {
    answeredAt = time;
  }

  /** The e-mail that carries the answer, while it has not left. */
  Optional<Long> waitingLetter() {
    return isAnswered() ? Optional.empty() : Optional.ofNullable(answerLetter);
  }

  boolean isAnswered() {
    return answeredAt != null;
  }

  /** The account is gone; what is answered goes with it, what is not must still be answered. */
  void detachAccount(Instant now) {
    accountId = null;
    if (isAnswered()) {
      erase(now);
    }
  }

  /** Erases the words and who it was. */
  void erase(Instant now) {
    accountId = null;
    name = "";
    email = "";
    body = "";
    answer = "";
    erasedAt = now;
  }

  /**
   * Whether somebody must be reminded now: from a week before the last day on, and from the last
   * day on. Counts as done.
   */
  boolean takeReminder(ZoneId zone, Instant now) {
    long left = clock(zone).daysLeft(now);
    int wanted = left <= 0 ? MOST_REMINDERS : left <= FIRST_REMINDER ? 1 : 0;
    boolean isDue = !isAnswered() && reminders < wanted;
    reminders = Math.max(reminders, isDue ? wanted : 0);
    return isDue;
  }

  long id() {
    return id;
  }

  String reference() {
    return reference;
  }

  String email() {
    return email;
  }

  Locale language() {
    return Locale.forLanguageTag(language);
  }

  AnswerClock clock(ZoneId zone) {
    return new AnswerClock(receivedAt, zone);
  }

  RequestDetails toDetails(ZoneId zone, Instant now) {
    return new RequestDetails(
        id,
        reference,
        kind,
        Optional.ofNullable(accountId),
        name,
        email,
        body,
        answer,
        receivedAt,
        clock(zone).dueOn(),
        clock(zone).daysLeft(Objects.requireNonNullElse(answeredAt, now)),
        Optional.ofNullable(writtenAt),
        Optional.ofNullable(answeredAt),
        erasedAt != null);
  }
}
