package org.folkmoot.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.councils.Council;
import org.folkmoot.councils.brand.Brand;
import org.folkmoot.councils.brand.BrandRefused;
import org.folkmoot.councils.brand.Brands;
import org.folkmoot.kernel.MalformedInput;

/** The brand of a council, or the default one while its own cannot be used. */
@ApplicationScoped
public class CouncilBrands {

  private static final Logger LOG = Logger.getLogger(CouncilBrands.class.getName());

  private final Brands brands;

  /** For the container. */
  @SuppressWarnings("NullAway")
  protected CouncilBrands() {
    brands = null;
  }

  @Inject
  CouncilBrands(@ConfigProperty(name = "folkmoot.themes") Optional<String> themes, Clock clock) {
    this.brands =
        new Brands(
            themes.filter(directory -> !directory.isBlank()).map(Path::of),
            LanguageFilter.LANGUAGES.stream().map(Locale::getLanguage).toList(),
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
}
