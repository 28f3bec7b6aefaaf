package org.folkmoot.votes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Something that facilitators tell everybody who is asked; it goes out once. */
@Entity
@Table(name = "election_announcement")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ElectionAnnouncement {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "election_id")
  private long electionId;

  private LocalizedText content;

  @Column(name = "written_by")
  private @Nullable Long writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private String token;

  @Column(name = "told_at")
  private @Nullable Instant toldAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ElectionAnnouncement() {}

  ElectionAnnouncement(long electionId, LocalizedText content, String token, long by, Instant now) {
    this.electionId = electionId;
    this.content = content;
    this.token = token;
    this.writtenBy = by;
    this.writtenAt = now;
  }

  void tell(Instant now) {
    toldAt = now;
  }

  long id() {
    return id;
  }

  long electionId() {
    return electionId;
  }

  LocalizedText content() {
    return content;
  }

  AnnouncementDetails toDetails() {
    return new AnnouncementDetails(id, content, writtenAt, toldAt != null);
  }
}
