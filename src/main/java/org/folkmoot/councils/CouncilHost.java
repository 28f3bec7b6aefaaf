package org.folkmoot.councils;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A host name, lower case and without port, under which one council answers. */
@Entity
@Table(name = "council_host")
class CouncilHost {

  @Id private String host;

  @ManyToOne(optional = false)
  @JoinColumn(name = "council_id")
  private Council council;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CouncilHost() {}

  CouncilHost(String host, Council council) {
    this.host = host;
    this.council = council;
  }

  Council council() {
    return council;
  }
}
