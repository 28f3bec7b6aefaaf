package org.folkmoot.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/**
 * A voter's device found that the public list of a vote does not agree with what it holds. It is
 * handed in without signing in, read by staff, and settled with a note. No account is kept with it:
 * who it was is known only if they left an address.
 */
@Entity
@Table(name = "alarm_report")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class AlarmReport {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "election_id")
  private long electionId;

  private String reference;
  private String facts;
  private String words;
  private String email;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private String language;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "settled_at")
  private @Nullable Instant settledAt;

  @Column(name = "settled_by")
  private @Nullable Long settledBy;

  private String note;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected AlarmReport() {}

  AlarmReport(long electionId, String reference, AlarmForm form, Instant now) {
    this.electionId = electionId;
    this.reference = reference;
    this.facts = form.facts();
    this.words = form.words();
    this.email = form.email();
    this.language = form.language().getLanguage();
    this.receivedAt = now;
    this.note = "";
  }

  /** Staff looked at it; a later note takes the place of an earlier one. */
  void settle(String how, long by, Instant now) {
    note = how;
    settledAt = now;
    settledBy = by;
  }

  long electionId() {
    return electionId;
  }

  AlarmDetails toDetails(StoredElection election) {
    return new AlarmDetails(
        id,
        reference,
        election.slug(),
        election.title(),
        facts,
        words,
        email,
        receivedAt,
        Optional.ofNullable(settledAt),
        note);
  }
}
