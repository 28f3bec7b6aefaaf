package org.folkmoot.budgets.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.texts.PrintableText;
import org.folkmoot.texts.Texts;

/** Names of projects as the {@linkplain RulesBrief brief} prints them, shortened to their room. */
final class BriefNames {

  /** Letters that the name of a project may have, and may have where there is little room. */
  private static final int LONG_NAME = 60;

  private static final int SHORT_NAME = 40;

  private final Texts texts;
  private final Map<String, String> names;
  private final PrintableText printable = new PrintableText();

  /**
   * @param names of projects, by code
   */
  BriefNames(Texts texts, Map<String, String> names) {
    this.texts = texts;
    this.names = names;
  }

  /** A text in letters that the font has. */
  String printed(String text) {
    return printable.write(text);
  }

  /** The first names, and how many more there are. */
  String listed(List<String> codes, int length) {
    String shown =
        codes.stream()
            .limit(length)
            .map(code -> printed(names.getOrDefault(code, code)))
            .map(name -> shortened(name, length > 3 ? LONG_NAME : SHORT_NAME))
            .collect(Collectors.joining(texts.get("budgets.list.separator")));
    return codes.size() <= length
        ? shown
        : texts.with("budgets.brief.more", shown, texts.number(codes.size() - length));
  }

  private static String shortened(String name, int most) {
    return name.codePointCount(0, name.length()) <= most
        ? name
        : name.substring(0, name.offsetByCodePoints(0, most - 1)) + "…";
  }
}
