package org.folkmoot.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.folkmoot.texts.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A text as typed, in one box for each language of the council; the form value of {@code
 * fm:localized}. The languages are asked for when the boxes are needed, so a view bean may make
 * this before it knows its council.
 */
public class LocalizedInput {

  private final Supplier<List<Locale>> languages;
  private @Nullable List<Box> boxes;

  /**
   * Empty boxes.
   *
   * @param languages languages of the council, the main one first
   */
  public LocalizedInput(Supplier<List<Locale>> languages) {
    this.languages = languages;
  }

  /** Fills the boxes; a text in another language than theirs is not shown, and goes when saved. */
  public void show(LocalizedText text) {
    getBoxes().forEach(box -> box.setText(text.byLanguage().getOrDefault(box.getLanguage(), "")));
  }

  /** What was typed. */
  public LocalizedText read() {
    Map<String, String> texts = new LinkedHashMap<>();
    getBoxes().forEach(box -> texts.put(box.getLanguage(), box.getText()));
    return LocalizedText.of(texts);
  }

  /** One box for each language, the main one first. */
  public List<Box> getBoxes() {
    List<Box> known = boxes;
    if (known == null) {
      List<Locale> wanted = languages.get();
      known =
          wanted.stream()
              .map(
                  language ->
                      new Box(
                          language.getLanguage(),
                          language.equals(wanted.get(0)),
                          wanted.size() > 1))
              .toList();
      boxes = known;
    }
    return known;
  }

  /** The text in one language. */
  public static class Box {

    private final String language;
    private final boolean main;
    private final boolean named;
    private String text = "";

    Box(String language, boolean main, boolean named) {
      this.language = language;
      this.main = main;
      this.named = named;
    }

    /** Code of the language. */
    public String getLanguage() {
      return language;
    }

    /** Whether it is the council's main language. */
    public boolean isMain() {
      return main;
    }

    /** Whether the box must say its language, because there is another. */
    public boolean isNamed() {
      return named;
    }

    /** As typed. */
    public String getText() {
      return text;
    }

    /** For the form. */
    public void setText(String text) {
      this.text = text;
    }
  }
}
