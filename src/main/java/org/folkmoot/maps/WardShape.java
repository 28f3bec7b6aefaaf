package org.folkmoot.maps;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** The outline of a ward. */
@Entity
@Table(name = "ward_shape")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class WardShape {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "ward_id")
  private long wardId;

  private String geometry;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected WardShape() {}

  WardShape(long wardId, String geometry) {
    this.wardId = wardId;
    this.geometry = geometry;
  }

  long id() {
    return id;
  }

  long wardId() {
    return wardId;
  }

  /** As {@link GeoJson#write} wrote it. */
  String geometry() {
    return geometry;
  }
}
