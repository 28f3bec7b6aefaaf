package org.folkmoot.notifications;

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
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is told of a change: in the site until it is read or 90 days old, by e-mail when its
 * time comes. A change is told to nobody twice.
 */
@Entity
@Table(name = "notice")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Notice {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  private String topic;

  @Column(name = "change_key")
  private String change;

  @Column(name = "thing_id")
  private long thing;

  private String about;

  @Column(name = "on_site")
  private boolean onSite;

  /** Queries use it. */
  @SuppressWarnings("UnusedVariable")
  @Enumerated(EnumType.STRING)
  private MailState mail;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "read_at")
  private @Nullable Instant readAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Notice() {}

  Notice(long accountId, News news, boolean onSite, MailPace mail, Instant createdAt) {
    this.accountId = accountId;
    this.topic = news.topic();
    this.change = news.change();
    this.thing = news.thing();
    this.about = news.about();
    this.onSite = onSite;
    this.mail = MailState.of(mail);
    this.createdAt = createdAt;
  }

  long id() {
    return id;
  }

  long accountId() {
    return accountId;
  }

  String topic() {
    return topic;
  }

  String change() {
    return change;
  }

  long thing() {
    return thing;
  }

  String about() {
    return about;
  }

  Instant createdAt() {
    return createdAt;
  }

  Optional<Instant> readAt() {
    return Optional.ofNullable(readAt);
  }

  boolean isUnread() {
    return readAt == null;
  }
}
