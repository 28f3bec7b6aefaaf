package org.folkmoot.comments;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/** How many threads about something have one stance, as far as everybody can read them. */
@Entity
@Table(name = "comment_tally")
@IdClass(CommentTally.Key.class)
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class CommentTally {

  @Id private String kind;

  @Id
  @Column(name = "subject_id")
  private long subjectId;

  @Id
  @Enumerated(EnumType.STRING)
  private Stance stance;

  private int threads;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CommentTally() {}

  CommentTally(String kind, long subjectId, Stance stance, int threads) {
    this.kind = kind;
    this.subjectId = subjectId;
    this.stance = stance;
    this.threads = threads;
  }

  Stance stance() {
    return stance;
  }

  int threads() {
    return threads;
  }

  /** Identity: what it is about, and the stance. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private String kind = "";
    private long subjectId;
    private @Nullable Stance stance;

    /** For JPA. */
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && kind.equals(that.kind)
          && subjectId == that.subjectId
          && stance == that.stance;
    }

    @Override
    public int hashCode() {
      return Objects.hash(kind, subjectId, stance);
    }
  }
}
