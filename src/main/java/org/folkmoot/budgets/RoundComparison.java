package org.folkmoot.budgets;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** The last comparison that a job has found for a round. */
@Entity
@Table(name = "round_comparison")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class RoundComparison {

  @Id
  @Column(name = "round_id")
  private long roundId;

  private String basis;
  private byte[] content;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected RoundComparison() {}

  RoundComparison(long roundId, String basis, Comparison comparison) {
    this.roundId = roundId;
    become(basis, comparison);
  }

  final void become(String newBasis, Comparison comparison) {
    basis = newBasis;
    content = Gzip.pack(RecordJson.write(comparison).toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether it was found on this: ballots, withdrawn projects and rule. */
  boolean isOf(String wantedBasis) {
    return basis.equals(wantedBasis);
  }

  long roundId() {
    return roundId;
  }

  Comparison comparison() {
    try (JsonReader reader =
        Json.createReader(
            new StringReader(new String(Gzip.unpack(content), StandardCharsets.UTF_8)))) {
      return RecordJson.read(reader.readObject(), Comparison.class);
    }
  }
}
