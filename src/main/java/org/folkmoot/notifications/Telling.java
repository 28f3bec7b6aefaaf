package org.folkmoot.notifications;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
 * News that all who follow a thing are to be told, and how far that is: nobody is told twice when
 * the work is begun again.
 */
@Entity
@Table(name = "telling")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Telling {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String topic;

  @Column(name = "change_key")
  private String change;

  @Column(name = "thing_id")
  private long thing;

  private String about;
  private String thread;

  @Column(name = "actor_id")
  private @Nullable Long actorId;

  private String kind;

  @Column(name = "subject_id")
  private long subjectId;

  private boolean everybody;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "last_follow")
  private long lastFollow;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Telling() {}

  /** News for those who follow a thing; with supporters, or only those who chose to. */
  Telling(News news, String kind, long subjectId, boolean everybody, Instant happenedAt) {
    this.topic = news.topic();
    this.change = news.change();
    this.thing = news.thing();
    this.about = news.about();
    this.thread = news.thread();
    this.actorId = news.actor().orElse(null);
    this.kind = kind;
    this.subjectId = subjectId;
    this.everybody = everybody;
    this.happenedAt = happenedAt;
  }

  /** Everybody up to this follow is told. */
  void advance(long follow) {
    lastFollow = follow;
  }

  News news() {
    return new News(topic, change, thing, about, thread, Optional.ofNullable(actorId));
  }

  long id() {
    return id;
  }

  String kind() {
    return kind;
  }

  long subjectId() {
    return subjectId;
  }

  boolean isForEverybody() {
    return everybody;
  }

  Instant happenedAt() {
    return happenedAt;
  }

  long lastFollow() {
    return lastFollow;
  }
}
