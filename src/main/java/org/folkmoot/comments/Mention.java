package org.folkmoot.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/** That a comment names somebody of the discussion: an account, as names are not unique. */
@Entity
@Table(name = "comment_mention")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Mention {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "comment_id")
  private long commentId;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "seen_in")
  private @Nullable Long seenIn;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Mention() {}

  Mention(long commentId, Participant named) {
    this.commentId = commentId;
    this.accountId = named.account();
    this.seenIn = named.comment() == 0 ? null : named.comment();
  }

  long commentId() {
    return commentId;
  }

  long accountId() {
    return accountId;
  }

  /** A comment of that person; empty if it is gone, or they wrote what is discussed. */
  Optional<Long> seenIn() {
    return Optional.ofNullable(seenIn);
  }
}
