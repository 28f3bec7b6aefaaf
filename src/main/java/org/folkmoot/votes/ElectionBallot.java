package org.folkmoot.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** A ballot as it came. */
@Entity
@Table(name = "election_ballot")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionBallot {

  @Id private long id;

  @Column(name = "election_id")
  private long electionId;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionBallot() {}

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private long position;

  private String credential;
  private String content;
  private String signatures;

  ElectionBallot(long electionId, long position, ReceivedBallot ballot) {
    this.id = RowIds.next();
    this.electionId = electionId;
    this.position = position;
    this.credential = ballot.accepted().credential().toString();
    this.content = ballot.text();
    this.signatures = ReceivedBallot.write(ballot.signatures());
  }

  String credential() {
    return credential;
  }

  String content() {
    return content;
  }

  String signatures() {
    return signatures;
  }
}
