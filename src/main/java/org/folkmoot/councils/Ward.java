package org.folkmoot.councils;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.text.Normalizer;
import java.util.Locale;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A part of a council's area, with a name that is the only one of its kind there. */
@Entity
@Multitenant
@TenantDiscriminatorColumn(name = CouncilData.COLUMN, contextProperty = CouncilData.TENANT)
class Ward {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String name;

  @Column(name = "name_key")
  private String nameKey;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Ward() {}

  Ward(String name) {
    this.name = tidy(name);
    this.nameKey = keyOf(name);
  }

  /** The name without blanks around it or doubled within. */
  static String tidy(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
  }

  /** The one form in which names are compared: case does not matter. */
  static String keyOf(String name) {
    return tidy(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  String nameKey() {
    return nameKey;
  }

  WardDetails toDetails() {
    return new WardDetails(id, name);
  }
}
