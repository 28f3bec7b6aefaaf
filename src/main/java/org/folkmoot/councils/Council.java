package org.folkmoot.councils;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/**
 * A council is set up once, by its operator, and from then on answers under its own hosts, in its
 * own brand. Everything that people write belongs to exactly one council.
 */
@Entity
public class Council {

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

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Council() {}

  /** A new council; the slug is its lasting name in files and logs. */
  Council(
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

  /** Identifier in the database. */
  public long id() {
    return id;
  }

  /** Lasting short name, for files and logs. */
  public String slug() {
    return slug;
  }

  /** Name as residents read it. */
  public String name() {
    return name;
  }

  /** Folder of its brand in {@code themes/}. */
  public String brand() {
    return brand;
  }

  /** Zone in which its dates are read and shown. */
  public ZoneId zone() {
    return ZoneId.of(zone);
  }

  /** Currency of its budgets. */
  public Currency currency() {
    return Currency.getInstance(currency);
  }

  /** When it was set up. */
  public Instant createdAt() {
    return createdAt;
  }
}
