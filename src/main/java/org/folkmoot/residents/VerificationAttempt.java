package org.folkmoot.residents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** How often somebody tried on a day. */
@Entity
@Table(name = "resident_attempt")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class VerificationAttempt {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Enumerated(EnumType.STRING)
  private AttemptKind kind;

  private String subject;

  @Column(name = "tried_on")
  private LocalDate triedOn;

  private int tries;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected VerificationAttempt() {}

  VerificationAttempt(AttemptKind kind, String subject, LocalDate triedOn) {
    this.kind = kind;
    this.subject = subject;
    this.triedOn = triedOn;
    this.tries = 1;
  }

  int tries() {
    return tries;
  }

  /** For a log; the subject is a hash. */
  @Override
  public String toString() {
    return kind + " by " + subject + ": " + tries;
  }
}
