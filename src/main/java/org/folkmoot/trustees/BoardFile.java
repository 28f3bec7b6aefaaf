package org.folkmoot.trustees;

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
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** What a trustee sent in a round of a ceremony, as it came. All of it may be public. */
@Entity
@Table(name = "trustee_file")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class BoardFile {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  @Column(name = "board_id")
  private long boardId;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private int ceremony;

  @Enumerated(EnumType.STRING)
  private BoardStep step;

  private int place;

  @Column(name = "election_group")
  private String group;

  private String content;

  @Column(name = "sent_at")
  private Instant sentAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected BoardFile() {}

  BoardFile(StoredBoard board, int place, String group, String content, Instant now) {
    this.boardId = board.id();
    this.ceremony = board.ceremony();
    this.step = board.step();
    this.place = place;
    this.group = group;
    this.content = content;
    this.sentAt = now;
  }

  BoardStep step() {
    return step;
  }

  int place() {
    return place;
  }

  String group() {
    return group;
  }

  String content() {
    return content;
  }

  Instant sentAt() {
    return sentAt;
  }
}
