package org.folkmoot.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.folkmoot.councils.CouncilData;

/** A council's choices; there is one row at most, from the first choice on. */
@Entity
@Table(name = "privacy_choices")
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class ChosenPrivacy {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String contact;

  @Column(name = "keep_texts")
  private boolean keepTexts;

  @Column(name = "keep_names")
  private boolean keepNames;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected ChosenPrivacy() {}

  ChosenPrivacy(PrivacyChoices choices) {
    this.contact = choices.contact();
    this.keepTexts = choices.keepTexts();
    this.keepNames = choices.keepNames();
  }

  long id() {
    return id;
  }

  void choose(PrivacyChoices choices) {
    contact = choices.contact();
    keepTexts = choices.keepTexts();
    keepNames = choices.keepNames();
  }

  PrivacyChoices toChoices() {
    return new PrivacyChoices(contact, keepTexts, keepNames);
  }
}
