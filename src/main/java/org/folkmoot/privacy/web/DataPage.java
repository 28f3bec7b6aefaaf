package org.folkmoot.privacy.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.folkmoot.people.DataSection;
import org.folkmoot.privacy.PersonalData;
import org.folkmoot.texts.HtmlTemplate;
import org.folkmoot.texts.Texts;

/**
 * Somebody's data as one page that any phone opens without a connection: headings, lists, nothing
 * that is loaded or run.
 */
final class DataPage {

  private static final HtmlTemplate PAGE = HtmlTemplate.beside(DataPage.class, "my-data.html");

  /** Beginnings of keys under which names of states have words. */
  private static final List<String> WORDS =
      List.of("accounts.role.", "mail.state.", "privacy.kind.");

  private static final Pattern NAME = Pattern.compile("[A-Z_]+");

  private final Texts texts;

  DataPage(Texts texts) {
    this.texts = texts;
  }

  String write(PersonalData data) {
    return PAGE.write(
        Map.of(
            "language", texts.locale().getLanguage(),
            "title", texts.with("privacy.file.title", data.council()),
            "at", texts.with("privacy.file.at", texts.dateTime(data.collectedAt())),
            "nothing", texts.get("privacy.file.nothing"),
            "sections", data.sections().stream().map(this::values).toList()));
  }

  private Map<String, Object> values(DataSection section) {
    String key = "privacy.data." + section.name();
    return Map.of(
        "heading",
        texts.get(key),
        "records",
        section.records().stream()
            .map(
                fields ->
                    Map.of(
                        "fields",
                        fields.entrySet().stream()
                            .map(
                                field ->
                                    Map.of(
                                        "label", texts.get(key + "." + field.getKey()),
                                        "text", written(field.getValue())))
                            .toList()))
            .toList());
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
