package org.folkmoot.outcomes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.jspecify.annotations.Nullable;

/** Money that was planned for a promise, or spent on it. */
@Entity
@Table(name = "money_line")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class MoneyLine {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "decision_id")
  private long decisionId;

  @Column(name = "import_id")
  @SuppressWarnings("UnusedVariable")
  private long importId;

  @Column(name = "line_key")
  private String key;

  @Column(name = "booked_on")
  @SuppressWarnings("UnusedVariable")
  private @Nullable LocalDate bookedOn;

  @SuppressWarnings("UnusedVariable") // of the table and of queries
  private String purpose;

  @SuppressWarnings("UnusedVariable")
  private String voucher;

  @Column(name = "planned_minor")
  private long plannedMinor;

  @Column(name = "spent_minor")
  private long spentMinor;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected MoneyLine() {}

  MoneyLine(long decisionId, long importId, FinanceRow row) {
    this.decisionId = decisionId;
    this.importId = importId;
    this.key = row.key();
    this.bookedOn = row.day().orElse(null);
    this.purpose = row.purpose();
    this.voucher = row.voucher();
    this.plannedMinor = row.plannedMinor();
    this.spentMinor = row.spentMinor();
  }

  long decisionId() {
    return decisionId;
  }

  String key() {
    return key;
  }
}
