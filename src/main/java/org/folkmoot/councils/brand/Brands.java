package org.folkmoot.councils.brand;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.kernel.MalformedInput;
import org.jspecify.annotations.Nullable;

/**
 * The brands that councils use, by the name of their folder: first in the operator's directory, if
 * there is one, then among those that are part of the product. A changed folder is noticed within
 * two seconds; if the change is refused, the last good brand stays and the log says why. Safe for
 * concurrent use.
 */
public final class Brands {

  private static final System.Logger LOG = System.getLogger(Brands.class.getName());
  private static final List<String> SHIPPED = List.of(Brand.DEFAULT, "cwm", "harbour");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * What a folder held when it was last compared.
   *
   * @param brand the last good brand; null if there never was one
   * @param refusal why there never was one; null if there was
   * @param stamp state of the folder
   * @param comparedAt when that was compared
   */
  private record Loaded(
      @Nullable Brand brand,
      @Nullable RuntimeException refusal,
      String stamp,
      Instant comparedAt) {}

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
  public Brand get(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a brand: " + name);
    }
    Loaded now = loaded.compute(name, (key, last) -> isRecent(last) ? last : compared(key, last));
    if (now != null && now.brand() != null) {
      return now.brand();
    }
    throw now == null || now.refusal() == null
        ? new IllegalStateException("neither a brand nor a refusal: " + name)
        : now.refusal();
  }

  /** Names of the brands that there are: those of the product, then the operator's own. */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>(SHIPPED);
    directory.ifPresent(path -> names.addAll(foldersIn(path)));
    return List.copyOf(names);
  }

  private static List<String> foldersIn(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> NAME.matcher(name).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the folder of brands cannot be read: {0}", e.getMessage());
      return List.of();
    }
  }

  private boolean isRecent(@Nullable Loaded last) {
    return last != null && clock.instant().isBefore(last.comparedAt().plus(PATIENCE));
  }

  private Loaded compared(String name, @Nullable Loaded last) {
    BrandFolder folder = folder(name);
    String stamp = folder.stamp();
    if (last != null && stamp.equals(last.stamp())) {
      return new Loaded(last.brand(), last.refusal(), stamp, clock.instant());
    }
    try {
      Brand brand = Brand.load(name, folder, complete, languages);
      LOG.log(Level.DEBUG, "brand {0} is loaded", name);
      return new Loaded(brand, null, stamp, clock.instant());
    } catch (MalformedInput | BrandRefused e) {
      LOG.log(Level.WARNING, "brand {0} is not taken as it is now: {1}", name, e.getMessage());
      return last != null && last.brand() != null
          ? new Loaded(last.brand(), null, stamp, clock.instant())
          : new Loaded(null, e, stamp, clock.instant());
    }
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
