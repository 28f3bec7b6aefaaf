package org.folkmoot.processes;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.texts.LocalizedText;

/**
 * A facilitator drafts a process with a title, a summary and dated phases, and publishes it; from
 * then on residents see it and follow it from phase to phase. Days may still be moved. When it is
 * over it is archived; if it was a mistake, it is withdrawn with a reason.
 */
@Entity
@Table(name = "participatory_process")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ParticipatoryProcess {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String slug;
  private LocalizedText title;
  private LocalizedText summary;

  @Enumerated(EnumType.STRING)
  private ProcessState state;

  @Column(name = "state_since")
  private Instant stateSince;

  private LocalizedText reason;
  private String audiences;

  @Column(name = "created_at")
  private Instant createdAt;

  /** Queries move it. */
  @Column(updatable = false)
  private int comments;

  @Version private long version;

  @OneToMany(mappedBy = "process", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<Phase> phases;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ParticipatoryProcess() {}

  ParticipatoryProcess(String slug, ProcessForm form, Instant createdAt) {
    this.slug = slug;
    this.title = form.title();
    this.summary = form.summary();
    this.state = ProcessState.DRAFT;
    this.stateSince = createdAt;
    this.reason = LocalizedText.EMPTY;
    this.audiences = form.audiences().write();
    this.createdAt = createdAt;
    this.phases = new ArrayList<>();
    schedule(form.phases());
  }

  long id() {
    return id;
  }

  String slug() {
    return slug;
  }

  String title() {
    return title.main();
  }

  boolean isDraft() {
    return state == ProcessState.DRAFT;
  }

  void describe(ProcessForm form) {
    title = form.title();
    summary = form.summary();
    audiences = form.audiences().write();
    schedule(form.phases());
  }

  /** Puts the phases in this order of time; rows that stay keep their identity. */
  void schedule(List<PhaseSpan> spans) {
    for (int i = 0; i < spans.size(); i++) {
      if (i < phases.size()) {
        phases.get(i).become(spans.get(i));
      } else {
        phases.add(new Phase(this, i, spans.get(i)));
      }
    }
    while (phases.size() > spans.size()) {
      phases.remove(phases.size() - 1);
    }
  }

  void publish(Instant now) {
    become(ProcessState.PUBLISHED, LocalizedText.EMPTY, now);
  }

  void archive(Instant now) {
    become(ProcessState.ARCHIVED, LocalizedText.EMPTY, now);
  }

  void withdraw(LocalizedText why, Instant now) {
    become(ProcessState.WITHDRAWN, why, now);
  }

  /**
   * Nobody may have changed it since it was read.
   *
   * @throws ChangedMeanwhile if somebody has
   */
  void requireVersion(long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
  }

  /** Whether its phases are these. */
  boolean isScheduled(List<PhaseSpan> spans) {
    return spans().equals(spans);
  }

  private List<PhaseSpan> spans() {
    return phases.stream().map(Phase::span).toList();
  }

  private void become(ProcessState newState, LocalizedText why, Instant now) {
    if (state != newState) {
      state = newState;
      stateSince = now;
    }
    reason = why;
  }

  ProcessDetails toDetails(List<PhaseSpan> spans, ZoneId zone) {
    return new ProcessDetails(
        id,
        slug,
        title,
        summary,
        state,
        stateSince,
        reason,
        spans,
        zone,
        createdAt,
        Audiences.read(audiences),
        comments,
        version);
  }

  ProcessDetails toDetails(ZoneId zone) {
    return toDetails(spans(), zone);
  }
}
