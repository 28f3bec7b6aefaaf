package org.folkmoot.councils.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.councils.Council;
import org.folkmoot.kernel.MalformedInput;
import org.folkmoot.texts.Texts;

/**
 * The brand of a council, or the default one while its own cannot be used; and the texts of a
 * language in the council's own words.
 */
@ApplicationScoped
public class CouncilBrands {

  private static final Logger LOG = Logger.getLogger(CouncilBrands.class.getName());

  private final Brands brands;

  @Inject
  CouncilBrands(@ConfigProperty(name = "folkmoot.themes") Optional<String> themes, Clock clock) {
    this.brands =
        new Brands(
            themes.filter(directory -> !directory.isBlank()).map(Path::of),
            Texts.LANGUAGES.stream().map(Locale::getLanguage).toList(),
            clock);
  }

  /** The brand that a council uses now. */
  public Brand of(Optional<Council> council) {
    String name = council.map(Council::brand).orElse(Brand.DEFAULT);
    try {
      return brands.get(name);
    } catch (MalformedInput | BrandRefused e) {
      LOG.log(Level.WARNING, "the brand " + name + " cannot be used", e);
      return brands.get(Brand.DEFAULT);
    }
  }

  /** Names of the brands that a council can choose from. */
  public List<String> names() {
    return brands.names();
  }

  /**
   * Tries a brand.
   *
   * @throws MalformedInput or BrandRefused if it cannot be used
   */
  public void check(String name) {
    brands.get(name);
  }

  /** The texts of a language, with the words of the council's brand and dates in its zone. */
  public Texts texts(Optional<Council> council, Locale language) {
    ZoneId zone = council.map(Council::zone).orElse(ZoneOffset.UTC);
    return Texts.of(language, zone, of(council).texts(language.getLanguage()));
  }
}
