package org.folkmoot.councils.brand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.kernel.MalformedInput;

/**
 * A brand that was checked and may be shown. Immutable.
 *
 * @param name name of its folder
 * @param css style sheet in the layer {@code council}; custom properties only
 * @param logo SVG document without anything active
 * @param colors colors of the light theme by their token, for example {@code on-primary}; complete
 * @param texts language ("en") to message key to text
 * @param fingerprint changes with the style sheet or the logo, for addresses that may be cached
 *     forever; 16 hexadecimal digits
 */
public record Brand(
    String name,
    String css,
    String logo,
    Map<String, String> colors,
    Map<String, Map<String, String>> texts,
    String fingerprint) {

  public static final String DEFAULT = "default";

  /** Takes copies, so the brand stays as it was checked. */
  public Brand {
    colors = Map.copyOf(colors);
    texts = Map.copyOf(texts);
  }

  /**
   * A color where style sheets do not reach, as in letters: {@code #rrggbb} of the light theme.
   *
   * @throws IllegalArgumentException if there is no such token
   */
  public String color(String token) {
    return Optional.ofNullable(colors.get(token))
        .orElseThrow(() -> new IllegalArgumentException("no such color token: " + token));
  }

  /** The texts of a language; empty if the brand has none of its own. */
  public Map<String, String> texts(String language) {
    return texts.getOrDefault(language, Map.of());
  }

  /**
   * Reads and checks a brand.
   *
   * @param complete theme that supplies what the brand leaves out
   * @throws MalformedInput if a file is missing or has a form that it must not have
   * @throws BrandRefused if the colors cannot be read on each other
   */
  static Brand load(String name, BrandFolder folder, Theme complete, List<String> languages) {
    Theme theme = theme(folder);
    List<String> shortfalls = theme.shortfalls(complete);
    if (!shortfalls.isEmpty()) {
      throw new BrandRefused(name, shortfalls);
    }
    String css = theme.css();
    String logo = Logo.sanitize(folder.describe("logo.svg"), required(folder, "logo.svg"));
    Map<String, Map<String, String>> texts = new TreeMap<>();
    for (String language : languages) {
      String file = "texts_" + language + ".properties";
      folder
          .read(file)
          .ifPresent(
              bytes ->
                  texts.put(language, BrandTexts.read(folder.describe(file), bytes, language)));
    }
    String fingerprint = Digest.ofUtf8(css + '\n' + logo).toHex().substring(0, 16);
    return new Brand(name, css, logo, theme.lightColors(complete), texts, fingerprint);
  }

  /** The tokens of a folder. */
  static Theme theme(BrandFolder folder) {
    return ThemeReader.read(folder.describe("theme.json"), required(folder, "theme.json"));
  }

  private static Bytes required(BrandFolder folder, String file) {
    return folder
        .read(file)
        .orElseThrow(
            () -> new MalformedInput(folder.describe(file), 0, null, "expected this file"));
  }
}
