package org.folkmoot.councils.brand;

import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.folkmoot.kernel.MalformedInput;

/**
 * The brands that councils use, by the name of their folder: first in the operator's directory, if
 * there is one, then among those that are part of the product. A changed folder is noticed within
 * two seconds; if the change is refused, the last good brand stays and the log says why. Safe for
 * concurrent use.
 */
public final class Brands {

  private static final System.Logger LOG = System.getLogger(Brands.class.getName());
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** What was loaded, from which state of the folder, and when that was last compared. */
  private record Loaded(Brand brand, String stamp, Instant comparedAt) {}

  private final Optional<Path> directory;
  private final List<String> languages;
  private final Clock clock;
  private final Theme complete;
  private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

  /**
   * @param directory the operator's directory of brands, one folder each; may be empty
   * @param languages languages of the site, for example "en" and "cy"
   */
  public Brands(Optional<Path> directory, List<String> languages, Clock clock) {
    this.directory = directory;
    this.languages = List.copyOf(languages);
    this.clock = clock;
    this.complete = Brand.theme(shipped(Brand.DEFAULT));
  }

  /**
   * The brand of a name, as its folder stands now or stood when it was last good.
   *
   * @throws IllegalArgumentException if the name is not one of small letters, digits and hyphens
   * @throws MalformedInput if a file is missing or has a form that it must not have, and the brand
   *     was never good before
   * @throws BrandRefused if its colors cannot be read, and the brand was never good before
   */
  @SuppressWarnings("NullAway") // the computation never gives null, so compute does not either
  public Brand get(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a brand: " + name);
    }
    return loaded
        .compute(name, (key, last) -> last == null ? load(key) : refreshed(key, last))
        .brand();
  }

  private Loaded load(String name) {
    BrandFolder folder = folder(name);
    String stamp = folder.stamp();
    return new Loaded(Brand.load(name, folder, complete, languages), stamp, clock.instant());
  }

  private Loaded refreshed(String name, Loaded last) {
    Instant now = clock.instant();
    if (now.isBefore(last.comparedAt().plus(PATIENCE))) {
      return last;
    }
    String stamp = last.stamp();
    try {
      BrandFolder folder = folder(name);
      stamp = folder.stamp();
      if (!stamp.equals(last.stamp())) {
        Brand brand = Brand.load(name, folder, complete, languages);
        LOG.log(Level.INFO, "brand {0} was changed and is loaded anew", name);
        return new Loaded(brand, stamp, now);
      }
    } catch (MalformedInput | BrandRefused | UncheckedIOException e) {
      LOG.log(Level.WARNING, "brand {0} stays as it was: {1}", name, e.getMessage());
    }
    return new Loaded(last.brand(), stamp, now);
  }

  private BrandFolder folder(String name) {
    return directory
        .map(path -> path.resolve(name))
        .filter(Files::isDirectory)
        .<BrandFolder>map(BrandFolder.OnDisk::new)
        .orElseGet(() -> shipped(name));
  }

  private static BrandFolder shipped(String name) {
    return new BrandFolder.OnClassPath("themes/" + name + "/");
  }
}
