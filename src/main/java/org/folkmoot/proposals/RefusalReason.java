package org.folkmoot.proposals;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.texts.LocalizedText;

/** Why the council cannot do something. A retired one stays readable and is given no more. */
@Entity
@Table(name = "refusal_reason")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class RefusalReason {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private LocalizedText name;
  private int position;
  private boolean retired;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RefusalReason() {}

  RefusalReason(LocalizedText name, int position) {
    this.name = name;
    this.position = position;
  }

  void rename(LocalizedText newName) {
    name = newName;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  /** Takes it out of the list, or back into it. */
  void retire(boolean wanted) {
    retired = wanted;
  }

  /**
   * Nobody may have changed it since it was read.
   *
   * @throws ChangedMeanwhile if somebody has
   */
  void requireVersion(long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
  }

  long id() {
    return id;
  }

  boolean isRetired() {
    return retired;
  }

  RefusalReasonDetails toDetails() {
    return new RefusalReasonDetails(id, name, position, retired, version);
  }
}
