package org.folkmoot.votes.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.pages.Feedback;
import org.folkmoot.pages.LocalizedInput;
import org.folkmoot.texts.LocalizedText;
import org.folkmoot.texts.Texts;

/** Texts that are typed one on a line, in each language in the same order: options and grades. */
final class TypedLines {

  private TypedLines() {}

  /** What stands in the boxes. */
  static LocalizedText join(List<LocalizedText> lines) {
    Map<String, List<String>> byLanguage = new LinkedHashMap<>();
    for (LocalizedText line : lines) {
      line.byLanguage()
          .forEach(
              (language, words) ->
                  byLanguage.computeIfAbsent(language, any -> new ArrayList<>()).add(words));
    }
    Map<String, String> joined = new LinkedHashMap<>();
    byLanguage.forEach((language, words) -> joined.put(language, String.join("\n", words)));
    return LocalizedText.of(joined);
  }

  /**
   * The texts as typed; a language without any is missing in all of them. A language with another
   * number of lines than the first is a fault of its box.
   */
  static List<LocalizedText> read(LocalizedInput input, String id, Feedback feedback, Texts texts) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (LocalizedInput.Box box : input.getBoxes()) {
      List<String> lines =
          box.getText().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      if (box.isMain() || !lines.isEmpty()) {
        typed.put(box.getLanguage(), lines);
      }
    }
    int many = typed.getOrDefault(input.getBoxes().get(0).getLanguage(), List.of()).size();
    typed.forEach(
        (language, lines) -> {
          if (lines.size() != many) {
            feedback.fault(
                id + "-" + language,
                "votes.question.lines.uneven",
                texts.number(many),
                texts.number(lines.size()));
          }
        });
    List<LocalizedText> read = new ArrayList<>();
    for (int line = 0; line < many; line++) {
      read.add(line(typed, line));
    }
    return read;
  }

  private static LocalizedText line(Map<String, List<String>> typed, int line) {
    Map<String, String> words = new LinkedHashMap<>();
    typed.forEach(
        (language, lines) -> {
          if (line < lines.size()) {
            words.put(language, lines.get(line));
          }
        });
    return LocalizedText.of(words);
  }
}
