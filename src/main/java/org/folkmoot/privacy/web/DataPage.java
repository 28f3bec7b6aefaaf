package org.folkmoot.privacy.web;

import static org.folkmoot.pages.Markup.escaped;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.people.DataSection;
import org.folkmoot.privacy.PersonalData;
import org.folkmoot.texts.Texts;

/**
 * Somebody's data as one page that any phone opens without a connection: headings, lists, nothing
 * that is loaded or run.
 */
final class DataPage {

  /** Beginnings of keys under which names of states have words. */
  private static final List<String> WORDS =
      List.of("accounts.role.", "mail.state.", "privacy.kind.");

  private static final Pattern NAME = Pattern.compile("[A-Z_]+");

  private final Texts texts;

  DataPage(Texts texts) {
    this.texts = texts;
  }

  String write(PersonalData data) {
    String title = escaped(texts.with("privacy.file.title", data.council()));
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
    page.append(texts.locale().getLanguage()).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append("<title>").append(title).append("</title>\n</head>\n<body>\n<main>\n<h1>");
    page.append(title).append("</h1>\n<p>");
    page.append(escaped(texts.with("privacy.file.at", texts.dateTime(data.collectedAt()))));
    page.append("</p>\n");
    data.sections().forEach(section -> write(section, page));
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  private void write(DataSection section, StringBuilder page) {
    String key = "privacy.data." + section.name();
    page.append("<h2>").append(escaped(texts.get(key))).append("</h2>\n");
    if (section.records().isEmpty()) {
      page.append("<p>").append(escaped(texts.get("privacy.file.nothing"))).append("</p>\n");
    }
    for (Map<String, Object> fields : section.records()) {
      page.append("<dl>\n");
      fields.forEach(
          (name, value) ->
              page.append("<dt>")
                  .append(escaped(texts.get(key + "." + name)))
                  .append("</dt><dd>")
                  .append(escaped(written(value)))
                  .append("</dd>\n"));
      page.append("</dl>\n<hr>\n");
    }
  }

  private String written(Object value) {
    if (value instanceof Instant time) {
      return texts.dateTime(time);
    }
    if (value instanceof Boolean truth) {
      return texts.get(truth ? "privacy.file.yes" : "privacy.file.no");
    }
    String text = value.toString();
    if (text.isEmpty()) {
      return "–";
    }
    return WORDS.stream()
        .map(beginning -> beginning + text)
        .filter(key -> NAME.matcher(text).matches() && texts.has(key))
        .findFirst()
        .map(texts::get)
        .orElse(text);
  }
}
