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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.texts.LocalizedText;

/** A facilitator changed what residents had seen, and said why; it stays for everybody to read. */
@Entity
@Table(name = "process_change")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ProcessChange {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  @Column(name = "changed_at")
  private Instant changedAt;

  private LocalizedText reason;

  @OneToMany(mappedBy = "change", cascade = CascadeType.ALL)
  @OrderBy("position")
  private List<ProcessChangePart> parts;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ProcessChange() {}

  ProcessChange(long processId, Instant changedAt, LocalizedText reason, List<ChangedPart> parts) {
    this.processId = processId;
    this.changedAt = changedAt;
    this.reason = reason;
    this.parts = new ArrayList<>();
    for (ChangedPart part : parts) {
      this.parts.add(new ProcessChangePart(this, this.parts.size(), part));
    }
  }

  long processId() {
    return processId;
  }

  ChangeDetails toDetails() {
    return new ChangeDetails(
        changedAt, reason, parts.stream().map(ProcessChangePart::toPart).toList());
  }
}
