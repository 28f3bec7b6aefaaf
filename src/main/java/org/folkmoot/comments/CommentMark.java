package org.folkmoot.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** That somebody finds a comment helpful: once, which the database holds. */
@Entity
@Table(name = "comment_mark")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class CommentMark {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "comment_id")
  private long commentId;

  @Column(name = "account_id")
  private long accountId;

  private Instant since;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CommentMark() {}

  CommentMark(long commentId, long accountId, Instant since) {
    this.commentId = commentId;
    this.accountId = accountId;
    this.since = since;
  }

  long commentId() {
    return commentId;
  }

  Instant since() {
    return since;
  }
}
