package org.folkmoot.votes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.folkmoot.councils.CurrentCouncil;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/** Words of ours in every language of the council, to be stored with what they are about. */
@ApplicationScoped
class AllLanguages {

  private final CurrentCouncil currentCouncil;

  @Inject
  AllLanguages(CurrentCouncil currentCouncil) {
    this.currentCouncil = currentCouncil;
  }

  /** The same text in each language; its arguments may be texts by language themselves. */
  LocalizedText of(String key, Object... arguments) {
    return each(
        (language, texts) ->
            texts.with(
                key,
                java.util.Arrays.stream(arguments)
                    .map(one -> one instanceof LocalizedText text ? text.shownTo(language) : one)
                    .toArray()));
  }

  private LocalizedText each(BiFunction<Locale, Texts, String> written) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Locale language : currentCouncil.get().languages()) {
      texts.put(language.getLanguage(), written.apply(language, in(language)));
    }
    return LocalizedText.of(texts);
  }

  /** The texts of one language, without words of the council. */
  Texts in(Locale language) {
    return Texts.of(Texts.languageFor(language), currentCouncil.get().zone(), Map.of());
  }
}
