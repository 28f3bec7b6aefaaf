package org.folkmoot.texts;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that people wrote, in one language or more. The language in which it was given first is
 * its main one: it stands wherever the reader's own is missing. A blank text is no text, so a value
 * may also be empty. Immutable.
 */
public final class LocalizedText {

  /** A text in no language. */
  public static final LocalizedText EMPTY = new LocalizedText(Map.of());

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private final Map<String, String> texts;

  private LocalizedText(Map<String, String> texts) {
    this.texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  /**
   * Texts by their language, for example {@code en}; the first is the main one.
   *
   * @param texts in a map with an order; blanks around a text do not count, blank texts are left
   *     out
   * @throws IllegalArgumentException if a key is not the code of a language
   */
  public static LocalizedText of(Map<String, String> texts) {
    Map<String, String> kept = new LinkedHashMap<>();
    texts.forEach(
        (language, text) -> {
          if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("not the code of a language: " + language);
          }
          String tidy = Texts.tidy(text);
          if (!tidy.isEmpty()) {
            kept.put(language, tidy);
          }
        });
    return new LocalizedText(kept);
  }

  /** A text in one language. */
  public static LocalizedText of(Locale language, String text) {
    return of(Map.of(language.getLanguage(), text));
  }

  /** Texts by the code of their language, the main one first. */
  public Map<String, String> byLanguage() {
    return texts;
  }

  /** Whether there is a text in no language. */
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /** The text in exactly this language. */
  public Optional<String> in(Locale language) {
    return Optional.ofNullable(texts.get(language.getLanguage()));
  }

  /** Code of the language in which a reader gets the text; empty if there is no text. */
  public String languageFor(Locale reader) {
    return texts.containsKey(reader.getLanguage())
        ? reader.getLanguage()
        : texts.keySet().stream().findFirst().orElse("");
  }

  /** The text for a reader: in their language if there is one, else in the main one. */
  public String shownTo(Locale reader) {
    return texts.getOrDefault(languageFor(reader), "");
  }

  /** The text in its main language, for records such as the administration log. */
  public String main() {
    return texts.values().stream().findFirst().orElse("");
  }

  /** Which of these languages have no text, although another has. */
  public List<Locale> missing(Collection<Locale> languages) {
    return isEmpty()
        ? List.of()
        : languages.stream().filter(language -> in(language).isEmpty()).toList();
  }

  /** Whether the same texts stand there in the same order. */
  @Override
  public boolean equals(Object other) {
    return other instanceof LocalizedText that
        && List.copyOf(texts.entrySet()).equals(List.copyOf(that.texts.entrySet()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(texts);
  }

  /** The text in its main language. */
  @Override
  public String toString() {
    return main();
  }
}
