package org.folkmoot.budgets;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/** By how little a project was not funded in a count: found once, in the background, and kept. */
@Entity
@Table(name = "near_miss")
@IdClass(NearMissRow.Key.class)
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class NearMissRow {

  @Id
  @Column(name = "run_id")
  private long runId;

  @Id private String code;

  @Column(name = "cheaper_by")
  private @Nullable Long cheaperBy;

  @Column(name = "more_votes")
  private @Nullable Long moreVotes;

  @Column(name = "more_budget")
  private @Nullable Long moreBudget;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected NearMissRow() {}

  NearMissRow(long runId, NearMissDetails miss) {
    this.runId = runId;
    this.code = miss.project();
    this.cheaperBy = miss.cheaperBy();
    this.moreVotes = miss.moreVotes();
    this.moreBudget = miss.moreBudget();
  }

  NearMissDetails toDetails() {
    return new NearMissDetails(code, cheaperBy, moreVotes, moreBudget);
  }

  /** Identity: run and project. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long runId;
    private String code = "";

    /** For JPA. */
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && runId == that.runId && code.equals(that.code);
    }

    @Override
    public int hashCode() {
      return Objects.hash(runId, code);
    }
  }
}
