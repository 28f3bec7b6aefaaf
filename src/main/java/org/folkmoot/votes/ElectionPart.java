package org.folkmoot.votes;

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

/** A part of a count by trustees; its content is in pieces. */
@Entity
@Table(name = "election_part")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionPart {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  @Column(name = "election_id")
  private long electionId;

  @Enumerated(EnumType.STRING)
  private PartKind kind;

  private int place;
  private int owner;
  private String digest;

  @Column(name = "made_at")
  private Instant madeAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionPart() {}

  ElectionPart(
      long electionId, PartKind kind, int place, int owner, String digest, Instant madeAt) {
    this.electionId = electionId;
    this.kind = kind;
    this.place = place;
    this.owner = owner;
    this.digest = digest;
    this.madeAt = madeAt;
  }

  long id() {
    return id;
  }

  PartKind kind() {
    return kind;
  }

  int place() {
    return place;
  }

  int owner() {
    return owner;
  }

  String digest() {
    return digest;
  }

  Instant madeAt() {
    return madeAt;
  }
}
