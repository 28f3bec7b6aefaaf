package org.folkmoot.councils;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.folkmoot.kernel.ChangedMeanwhile;

/**
 * A council is set up once, by its operator, and from then on answers under its own hosts, in its
 * own brand. Everything that people write belongs to exactly one council.
 */
@Entity
@Table(name = "council")
class StoredCouncil {

  @Id
  @SequenceGenerator(name = "entity_id", sequenceName = "entity_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "entity_id")
  private long id;

  private String slug;
  private String name;
  private String brand;
  private String zone;
  private String currency;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected StoredCouncil() {}

  /** A new council; the slug is its lasting name in files and logs. */
  StoredCouncil(
      String slug, String name, String brand, ZoneId zone, Currency currency, Instant createdAt) {
    this.slug = slug;
    this.name = name;
    this.brand = brand;
    this.zone = zone.getId();
    this.currency = currency.getCurrencyCode();
    this.createdAt = createdAt;
  }

  void rename(String newName) {
    name = newName;
  }

  void wear(String newBrand) {
    brand = newBrand;
  }

  void keepTimeOf(ZoneId newZone) {
    zone = newZone.getId();
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

  /** Identifier in the database. */
  long id() {
    return id;
  }

  Council toCouncil() {
    return new Council(
        id,
        slug,
        name,
        brand,
        ZoneId.of(zone),
        Currency.getInstance(currency),
        createdAt,
        version);
  }
}
