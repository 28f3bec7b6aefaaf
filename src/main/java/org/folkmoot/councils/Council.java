package org.folkmoot.councils;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * A council as everybody else sees it.
 *
 * @param id identifier in the database
 * @param slug lasting short name, for files and logs
 * @param name name as residents read it
 * @param brand folder of its brand in {@code themes/}
 * @param zone zone in which its dates are read and shown
 * @param currency currency of its budgets
 * @param words languages of what it writes, and what it says of itself on every page
 * @param createdAt when it was set up
 * @param version how often it was changed
 */
public record Council(
    long id,
    String slug,
    String name,
    String brand,
    ZoneId zone,
    Currency currency,
    CouncilWords words,
    Instant createdAt,
    long version) {

  /** Languages in which it writes, the main one first. */
  public List<Locale> languages() {
    return words.languages();
  }
}
