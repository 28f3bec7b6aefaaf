package org.folkmoot.processes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** One thing that a change moved. */
@Entity
@Table(name = "process_change_part")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ProcessChangePart {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "change_id")
  private ProcessChange change;

  /** Orders the parts; the collection reads it. */
  @SuppressWarnings("UnusedVariable")
  private int position;

  @Enumerated(EnumType.STRING)
  private ChangedPart.Subject subject;

  private String detail;

  @Column(name = "old_value")
  private String oldValue;

  @Column(name = "new_value")
  private String newValue;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ProcessChangePart() {}

  ProcessChangePart(ProcessChange change, int position, ChangedPart part) {
    this.change = change;
    this.position = position;
    this.subject = part.subject();
    this.detail = part.detail();
    this.oldValue = part.before();
    this.newValue = part.after();
  }

  ProcessChange change() {
    return change;
  }

  ChangedPart toPart() {
    return new ChangedPart(subject, detail, oldValue, newValue);
  }
}
