package org.folkmoot.councils;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

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

  private String languages;
  private LocalizedText footer;
  private LocalizedText contact;

  @Column(name = "accessibility_contact")
  private LocalizedText accessibilityContact;

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

  /** Languages of what it writes, the main one first, and what it says of itself on every page. */
  public CouncilWords words() {
    return new CouncilWords(languages(), footer, contact, accessibilityContact);
  }

  /** Languages in which it writes, the main one first. */
  public List<Locale> languages() {
    return Arrays.stream(languages.split(",", -1))
        .map(language -> Texts.languageFor(Locale.forLanguageTag(language)))
        .toList();
  }

  /** When it was set up. */
  public Instant createdAt() {
    return createdAt;
  }
}
