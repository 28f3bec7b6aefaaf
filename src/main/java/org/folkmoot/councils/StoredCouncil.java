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
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.folkmoot.kernel.ChangedMeanwhile;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

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

  private String languages;
  private LocalizedText footer;
  private LocalizedText contact;

  @Column(name = "accessibility_contact")
  private LocalizedText accessibilityContact;

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
    this.languages = joined(Texts.LANGUAGES);
    this.footer = LocalizedText.EMPTY;
    this.contact = LocalizedText.EMPTY;
    this.accessibilityContact = LocalizedText.EMPTY;
  }

  private static String joined(List<Locale> languages) {
    return languages.stream().map(Locale::getLanguage).collect(Collectors.joining(","));
  }

  void say(CouncilWords words) {
    languages = joined(words.languages());
    footer = words.footer();
    contact = words.contact();
    accessibilityContact = words.accessibilityContact();
  }

  void rename(String newName) {
    name = newName;
  }

  void changeBrand(String newBrand) {
    brand = newBrand;
  }

  void changeZone(ZoneId newZone) {
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

  private CouncilWords words() {
    List<Locale> read =
        Arrays.stream(languages.split(",", -1))
            .map(language -> Texts.languageFor(Locale.forLanguageTag(language)))
            .toList();
    return new CouncilWords(read, footer, contact, accessibilityContact);
  }

  Council toCouncil() {
    return new Council(
        id,
        slug,
        name,
        brand,
        ZoneId.of(zone),
        Currency.getInstance(currency),
        words(),
        createdAt,
        version);
  }
}
