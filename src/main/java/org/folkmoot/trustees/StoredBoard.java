package org.folkmoot.trustees;

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
import org.folkmoot.ballots.CeremonyCheck;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.texts.LocalizedText;

/**
 * Trustees who hold a key together. Staff seat them; in three rounds they make the key, each on a
 * device of its own; then each proves to have kept the secret. Where one of them is replaced, all
 * begin anew: the old key is no longer theirs.
 */
@Entity
@Table(name = "trustee_board")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class StoredBoard {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String slug;
  private LocalizedText title;
  private int threshold;
  private int size;
  private int ceremony;

  @Enumerated(EnumType.STRING)
  private BoardStep step;

  @Column(name = "step_since")
  private Instant stepSince;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StoredBoard() {}

  StoredBoard(String slug, LocalizedText title, int threshold, int size, Instant now) {
    this.slug = slug;
    this.title = title;
    this.threshold = threshold;
    this.size = size;
    this.ceremony = 1;
    this.step = BoardStep.ANNOUNCE;
    this.stepSince = now;
    this.createdAt = now;
  }

  /** All files of a round are there. */
  void advance(Instant now) {
    step = step.next();
    stepSince = now;
  }

  /** All begin anew; what was made before is no longer theirs. */
  void beginAnew(Instant now) {
    ceremony++;
    step = BoardStep.ANNOUNCE;
    stepSince = now;
  }

  void requireVersion(long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
  }

  CeremonyCheck check(String group) {
    return new CeremonyCheck(group, threshold, size);
  }

  long id() {
    return id;
  }

  String slug() {
    return slug;
  }

  LocalizedText title() {
    return title;
  }

  int threshold() {
    return threshold;
  }

  int size() {
    return size;
  }

  int ceremony() {
    return ceremony;
  }

  BoardStep step() {
    return step;
  }

  Instant stepSince() {
    return stepSince;
  }

  Instant createdAt() {
    return createdAt;
  }

  long version() {
    return version;
  }
}
