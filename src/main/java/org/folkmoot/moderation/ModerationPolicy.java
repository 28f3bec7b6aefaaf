package org.folkmoot.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.texts.LocalizedText;

/** The rules that a council chose; there is one row at most, from the first choice on. */
@Entity
@Table(name = "moderation_policy")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ModerationPolicy {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  /** One rule in each line. */
  private LocalizedText rules;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ModerationPolicy() {}

  ModerationPolicy(LocalizedText rules) {
    this.rules = rules;
  }

  void choose(LocalizedText chosen, long seen) {
    if (version != seen) {
      throw new ChangedMeanwhile();
    }
    rules = chosen;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  LocalizedText rules() {
    return rules;
  }
}
