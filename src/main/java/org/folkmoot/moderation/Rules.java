package org.folkmoot.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/**
 * The rules that what people write must keep, in order.
 *
 * @param list the rules
 * @param chosen whether the council chose them; else they are our suggestion
 * @param version version of the choice; 0 for a suggestion
 */
public record Rules(List<LocalizedText> list, boolean chosen, long version) {

  /** Most rules: a list that fits on a phone. */
  public static final int MOST = 12;

  /** Most characters of one rule. */
  public static final int LONGEST = 200;

  /** Copies the list. */
  public Rules {
    list = List.copyOf(list);
  }

  /** Rules from a text with one of them in each line; all languages have as many lines. */
  static Rules of(LocalizedText lines, boolean chosen, long version) {
    List<LocalizedText> rules = new ArrayList<>();
    int count = linesOf(lines.main()).size();
    for (int i = 0; i < count; i++) {
      Map<String, String> rule = new LinkedHashMap<>();
      for (Map.Entry<String, String> text : lines.byLanguage().entrySet()) {
        rule.put(text.getKey(), linesOf(text.getValue()).get(i));
      }
      rules.add(LocalizedText.of(rule));
    }
    return new Rules(rules, chosen, version);
  }

  /** The lines of a text that say something. */
  static List<String> linesOf(String text) {
    return Arrays.stream(text.split("\\R"))
        .map(Texts::tidy)
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** All of them as one text with one in each line, as {@link #of} reads it. */
  public LocalizedText lines() {
    Map<String, String> texts = new LinkedHashMap<>();
    list.stream()
        .flatMap(rule -> rule.byLanguage().keySet().stream())
        .distinct()
        .forEach(
            language ->
                texts.put(
                    language,
                    list.stream()
                        .map(rule -> rule.shownTo(Locale.forLanguageTag(language)))
                        .collect(Collectors.joining("\n"))));
    return LocalizedText.of(texts);
  }

  /** The rule whose text in the main language this is. */
  public Optional<LocalizedText> find(String main) {
    return list.stream().filter(rule -> rule.main().equals(main)).findFirst();
  }
}
