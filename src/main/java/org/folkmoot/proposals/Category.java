package org.folkmoot.proposals;

import jakarta.persistence.Column;
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
import org.folkmoot.texts.SearchText;

/** What proposals of a process may be about. Its slug is given once and stays. */
@Entity
@Table(name = "proposal_category")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Category {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  @Column(name = "process_id")
  private long processId;

  private String slug;
  private LocalizedText name;
  private int position;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Category() {}

  Category(long processId, String slug, LocalizedText name, int position) {
    this.processId = processId;
    this.slug = slug;
    this.name = name;
    this.position = position;
  }

  void rename(LocalizedText newName) {
    name = newName;
  }

  void moveTo(int newPosition) {
    position = newPosition;
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

  /** Whether it has the same name in a language, however that is written. */
  boolean isCalled(LocalizedText other) {
    return other.byLanguage().entrySet().stream()
        .anyMatch(
            text ->
                SearchText.of(text.getValue())
                    .equals(SearchText.of(name.byLanguage().getOrDefault(text.getKey(), ""))));
  }

  long id() {
    return id;
  }

  String slug() {
    return slug;
  }

  CategoryDetails toDetails() {
    return new CategoryDetails(id, slug, name, position, version);
  }
}
