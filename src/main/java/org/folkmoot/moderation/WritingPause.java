package org.folkmoot.moderation;

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
import org.folkmoot.texts.LocalizedText;

/** Until when somebody may not write, because of which rule. */
@Entity
@Table(name = "writing_pause")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class WritingPause {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "ends_at")
  private Instant endsAt;

  private LocalizedText rule;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected WritingPause() {}

  WritingPause(long accountId, Instant until, LocalizedText because) {
    this.accountId = accountId;
    last(until, because);
  }

  final void last(Instant until, LocalizedText because) {
    endsAt = until;
    rule = because;
  }

  PauseDetails toDetails(String name, Optional<ModerationCase> hidden) {
    return new PauseDetails(
        accountId,
        name,
        endsAt,
        rule,
        hidden.map(ModerationCase::kind).orElse(""),
        hidden.map(ModerationCase::reference).orElse(""));
  }

  long accountId() {
    return accountId;
  }

  Instant endsAt() {
    return endsAt;
  }

  LocalizedText rule() {
    return rule;
  }
}
