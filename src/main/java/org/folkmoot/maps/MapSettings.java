package org.folkmoot.maps;

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

/** Where a council's maps take their background from; there is one row at most. */
@Entity
@Table(name = "map_settings")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class MapSettings {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String tiles = "";
  private String attribution = "";

  /** Counts the files of shapes, so that browsers know when theirs are old. */
  private long revision;

  @Version private long version;

  /** For JPA; also a council's first settings: no tiles, no shapes. */
  protected MapSettings() {}

  void changeTiles(Tiles chosen, long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
    tiles = chosen.address();
    attribution = chosen.attribution();
  }

  void shapesChanged() {
    revision++;
  }

  long id() {
    return id;
  }

  Tiles tiles() {
    return new Tiles(tiles, attribution);
  }

  long revision() {
    return revision;
  }

  long version() {
    return version;
  }
}
