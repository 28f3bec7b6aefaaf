package org.folkmoot.votes;

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

/** That a copy of an election's key was tried. */
@Entity
@Table(name = "election_drill")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionDrill {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "election_id")
  private long electionId;

  private String copy;
  private boolean passed;

  @Column(name = "drilled_at")
  private Instant drilledAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionDrill() {}

  ElectionDrill(long electionId, KeyCopy copy, boolean passed, Instant at) {
    this.electionId = electionId;
    this.copy = copy.name();
    this.passed = passed;
    this.drilledAt = at;
  }

  KeyCopy copy() {
    return KeyCopy.valueOf(copy);
  }

  DrillDetails toDetails() {
    return new DrillDetails(copy(), passed, drilledAt);
  }
}
