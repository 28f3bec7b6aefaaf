package org.folkmoot.councils;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A host name, lower case and without port, under which one council answers. The first one that was
 * registered is the council's own address, in letters for example; the others lead there as well.
 */
@Entity
@Table(name = "council_host")
class CouncilHost {

  @Id private String host;

  @ManyToOne(optional = false)
  @JoinColumn(name = "council_id")
  private StoredCouncil council;

  private int position;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected CouncilHost() {}

  CouncilHost(String host, StoredCouncil council, int position) {
    this.host = host;
    this.council = council;
    this.position = position;
  }

  String host() {
    return host;
  }

  /** Place in the order of registration, from 0. */
  int position() {
    return position;
  }

  StoredCouncil council() {
    return council;
  }
}
