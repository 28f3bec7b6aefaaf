package org.folkmoot.outcomes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A file of the finance office: looked through, then taken over whole or thrown away. Its bytes go
 * with either.
 */
@Entity
@Table(name = "finance_import")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class FinanceImport {

  /** How far it is. */
  enum State {
    /** Somebody looks at what it would change. */
    CHECKED,
    /** It was taken over. */
    DONE,
    /** It was thrown away. */
    CALLED_OFF
  }

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "round_id")
  private long roundId;

  @Column(name = "process_id")
  private long processId;

  @Column(name = "file_name")
  private String fileName;

  @SuppressWarnings("UnusedVariable")
  private String sha256;

  private byte @Nullable [] content;

  @Enumerated(EnumType.STRING)
  private State state = State.CHECKED;

  private int taken;

  @Column(name = "asked_by")
  @SuppressWarnings("UnusedVariable")
  private @Nullable Long askedBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "finished_at")
  private @Nullable Instant finishedAt;

  @Version
  @SuppressWarnings("UnusedVariable")
  private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected FinanceImport() {}

  FinanceImport(
      long roundId, long processId, String fileName, byte[] content, long askedBy, Instant now) {
    this.roundId = roundId;
    this.processId = processId;
    this.fileName = fileName;
    this.content = content.clone();
    this.sha256 = Digest.ofContent(content).toHex();
    this.askedBy = askedBy;
    this.createdAt = now;
  }

  void take(int rows, Instant now) {
    state = State.DONE;
    taken = rows;
    end(now);
  }

  void callOff(Instant now) {
    state = State.CALLED_OFF;
    end(now);
  }

  private void end(Instant now) {
    content = null;
    finishedAt = now;
  }

  byte[] content() {
    return content == null ? new byte[0] : content.clone();
  }

  boolean isOpen() {
    return state == State.CHECKED;
  }

  long id() {
    return id;
  }

  long roundId() {
    return roundId;
  }

  long processId() {
    return processId;
  }

  String fileName() {
    return fileName;
  }

  FinanceFileDetails toDetails() {
    return new FinanceFileDetails(id, fileName, taken, finishedAt == null ? createdAt : finishedAt);
  }
}
