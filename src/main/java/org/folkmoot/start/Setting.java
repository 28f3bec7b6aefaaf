package org.folkmoot.start;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting there is. {@code config/folkmoot.properties} describes each; a test compares the
 * two lists.
 */
enum Setting {
  PORT("8080"),
  ADDRESS("0.0.0.0"),
  DATA("./data"),
  DISK_RESERVE("200"),
  CACHE(""),
  JAVA_OPTIONS(""),
  DB_URL(""),
  DB_USER(""),
  DB_PASSWORD(""),
  SECRET(""),
  THEMES(""),
  HTTPS("false"),
  PROXIES(""),
  OIDC_LOCAL("false"),
  SMTP_HOST(""),
  SMTP_PORT("587"),
  SMTP_USER(""),
  SMTP_PASSWORD(""),
  SMTP_SECURITY("starttls"),
  SMTP_FROM(""),
  DEMO_PASSWORD("");

  private static final String ENVIRONMENT_PREFIX = "FOLKMOOT_";
  private static final String PROPERTY_PREFIX = "folkmoot.";

  private final String byDefault;

  Setting(String byDefault) {
    this.byDefault = byDefault;
  }

  /** The value if nobody sets one. */
  String byDefault() {
    return byDefault;
  }

  /** Name in the environment, for example {@code FOLKMOOT_DB_URL}. */
  String environmentName() {
    return ENVIRONMENT_PREFIX + name();
  }

  /** Name in a settings file, for example {@code folkmoot.db.url}. */
  String propertyName() {
    return PROPERTY_PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  static Optional<Setting> findByEnvironmentName(String name) {
    return Arrays.stream(values()).filter(s -> s.environmentName().equals(name)).findFirst();
  }

  static Optional<Setting> findByPropertyName(String name) {
    return Arrays.stream(values()).filter(s -> s.propertyName().equals(name)).findFirst();
  }
}
