package org.folkmoot.trustees;

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

/** The public record of the shared key that a ceremony made, for one arithmetic group. */
@Entity
@Table(name = "trustee_key")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class BoardKey {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  @Column(name = "board_id")
  private long boardId;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private int ceremony;

  @Column(name = "election_group")
  private String group;

  private String trustees;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected BoardKey() {}

  BoardKey(StoredBoard board, String group, String trustees) {
    this.boardId = board.id();
    this.ceremony = board.ceremony();
    this.group = group;
    this.trustees = trustees;
  }

  String group() {
    return group;
  }

  String trustees() {
    return trustees;
  }
}
