package org.folkmoot.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Markdown;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What people wrote with the signs of Markdown, for {@code fm:markdown}. */
@Named
@RequestScoped
public class Prose {

  private final Texts texts;

  @Inject
  Prose(Texts texts) {
    this.texts = texts;
  }

  /**
   * A text as HTML.
   *
   * @param text a {@link LocalizedText}, shown in the reader's language, or a text as it is
   * @param heading level of its highest heading
   */
  public String html(Object text, int heading) {
    return Markdown.toHtml(
        text instanceof LocalizedText byLanguage ? texts.text(byLanguage) : text.toString(),
        heading);
  }

  /** Its language, if it is not that of the page; else null, which is no attribute. */
  public @Nullable String language(Object text) {
    return text instanceof LocalizedText byLanguage && texts.isForeign(byLanguage)
        ? texts.languageOf(byLanguage)
        : null;
  }
}
