package org.folkmoot.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.folkmoot.search.SearchDocument;
import org.folkmoot.search.SearchResult;
import org.folkmoot.search.SearchService;
import org.folkmoot.search.Snippets;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/** Puts words to hits: what is found now, in the language of the reader. */
@RequestScoped
class FoundWords {

  private final SearchService search;
  private final Texts texts;

  @Inject
  FoundWords(SearchService search, Texts texts) {
    this.search = search;
    this.texts = texts;
  }

  List<FoundThing> of(String words, SearchResult result) {
    return search.show(result.hits()).stream()
        .map(document -> thing(words, result.widened(), document))
        .toList();
  }

  private FoundThing thing(String words, boolean isWide, SearchDocument document) {
    LocalizedText text = document.text();
    String language = text.languageFor(texts.locale());
    return new FoundThing(
        document.title(),
        document.path(),
        Snippets.of(words, isWide, texts.text(text), language),
        language);
  }
}
