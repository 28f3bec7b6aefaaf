package org.folkmoot.moderation;

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
import org.jspecify.annotations.Nullable;

/** The digest of a text that was published, to know the same one again within a day. */
@Entity
@Table(name = "sieve_text")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
@SuppressWarnings("UnusedVariable") // queries use them
class SieveText {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String kind;
  private String reference;

  @Column(name = "author_id")
  private @Nullable Long authorId;

  private String digest;

  @Column(name = "seen_at")
  private Instant seenAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected SieveText() {}

  SieveText(ContentDetails content, String digest, Instant now) {
    this.kind = content.kind();
    this.reference = content.reference();
    this.authorId = content.authorId().orElse(null);
    see(digest, now);
  }

  final void see(String newDigest, Instant now) {
    digest = newDigest;
    seenAt = now;
  }
}
