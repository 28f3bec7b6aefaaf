package org.folkmoot.processes;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/**
 * A facilitator drafts a process with a title, a summary and dated phases, and publishes it; from
 * then on residents see it and follow it from phase to phase. Dates may still be moved.
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
  private String title;
  private String summary;
  private boolean published;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  @OneToMany(mappedBy = "process", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<Phase> phases;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ParticipatoryProcess() {}

  ParticipatoryProcess(String slug, String title, String summary, Instant createdAt) {
    this.slug = slug;
    this.title = title;
    this.summary = summary;
    this.createdAt = createdAt;
    this.phases = new ArrayList<>();
  }

  long id() {
    return id;
  }

  String slug() {
    return slug;
  }

  void describe(String newTitle, String newSummary) {
    title = newTitle;
    summary = newSummary;
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

  void publish() {
    published = true;
  }

  ProcessDetails toDetails(List<PhaseSpan> spans) {
    return new ProcessDetails(id, slug, title, summary, published, spans, createdAt);
  }

  ProcessDetails toDetails() {
    return toDetails(phases.stream().map(Phase::span).toList());
  }
}
