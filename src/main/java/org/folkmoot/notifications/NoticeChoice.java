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
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** How somebody wants to be told about a topic. */
@Entity
@Table(name = "notice_choice")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class NoticeChoice {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  private String topic;

  @Column(name = "on_site")
  private boolean onSite;

  @Enumerated(EnumType.STRING)
  private MailPace mail;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected NoticeChoice() {}

  NoticeChoice(long accountId, String topic, boolean onSite, MailPace mail) {
    this.accountId = accountId;
    this.topic = topic;
    this.onSite = onSite;
    this.mail = mail;
  }

  void choose(boolean newOnSite, MailPace newMail) {
    onSite = newOnSite;
    mail = newMail;
  }

  long accountId() {
    return accountId;
  }

  String topic() {
    return topic;
  }

  boolean isOnSite() {
    return onSite;
  }

  MailPace mail() {
    return mail;
  }
}
