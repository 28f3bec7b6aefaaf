package org.folkmoot.mail;

import static org.folkmoot.pages.Markup.escaped;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.pages.Markup;
import org.folkmoot.texts.Texts;

/**
 * Writes letters out, as plain text and as HTML of the same words. Pure. The HTML is one column
 * with a style block: no picture, no address elsewhere, nothing that tells who read it.
 */
final class LetterWriter {

  private static final int LONGEST_SUBJECT = 150;
  private static final Pattern TOKEN = Pattern.compile("\\$([a-z-]+)");

  /** Colors are tokens of the brand. */
  private static final String STYLE =
      """
      body { margin: 0; padding: 0; background: $surface; color: $on-surface;
        font: 17px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
      .page { max-width: 36em; margin: 0 auto; padding: 24px; }
      .council { margin: 0 0 28px; padding: 0 0 12px; border-bottom: 4px solid $primary;
        font-weight: 700; }
      p { margin: 0 0 18px; }
      .code { font-size: 30px; font-weight: 700; letter-spacing: 0.12em; }
      .button { display: inline-block; padding: 12px 20px; border-radius: 4px;
        background: $primary; color: $on-primary; font-weight: 700; text-decoration: none; }
      .small { font-size: 15px; color: $on-surface-muted; overflow-wrap: anywhere; }
      .foot { margin-top: 32px; padding-top: 12px; border-top: 1px solid $line; }
      """;

  private final Texts texts;
  private final Stationery stationery;

  LetterWriter(Texts texts, Stationery stationery) {
    this.texts = texts;
    this.stationery = stationery;
  }

  /**
   * The letter in its words.
   *
   * @throws IllegalArgumentException if the template lacks one of its texts
   */
  WrittenLetter write(Letter letter) {
    Object[] values = letter.values().toArray();
    String subject = shortened(EncodedWords.oneLine(text(letter, "subject", values)));
    List<String> paragraphs =
        Arrays.stream(text(letter, "body", values).split("\n{2,}", -1))
            .map(LetterWriter::withoutControls)
            .filter(paragraph -> !paragraph.isBlank())
            .toList();
    Optional<String> action = letter.path().map(path -> text(letter, "action", values));
    Optional<String> link = letter.path().map(path -> stationery.address() + path);
    return new WrittenLetter(
        subject,
        plain(paragraphs, letter.code(), action, link),
        html(subject, paragraphs, letter.code(), action, link));
  }

  private String text(Letter letter, String part, Object... values) {
    String key = letter.template() + "." + part;
    if (!texts.has(key)) {
      throw new IllegalArgumentException("no text " + key);
    }
    return texts.with(key, values);
  }

  private static String shortened(String subject) {
    int length = subject.codePointCount(0, subject.length());
    return length <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT)).strip() + "…";
  }

  private static String withoutControls(String paragraph) {
    return paragraph.replaceAll("[\\p{Cc}&&[^\n]]+", " ").strip();
  }

  private String footer() {
    return texts.with("mail.letter.footer", stationery.council(), stationery.address());
  }

  private String plain(
      List<String> paragraphs,
      Optional<String> code,
      Optional<String> action,
      Optional<String> link) {
    List<String> parts = new ArrayList<>();
    parts.add(stationery.council());
    parts.addAll(paragraphs);
    code.ifPresent(shown -> parts.add("    " + shown));
    link.ifPresent(address -> parts.add(action.orElseThrow() + ":\n" + address));
    parts.add("-- \n" + footer());
    return String.join("\n\n", parts) + "\n";
  }

  private String html(
      String subject,
      List<String> paragraphs,
      Optional<String> code,
      Optional<String> action,
      Optional<String> link) {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
    html.append(escaped(texts.locale().getLanguage()))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(escaped(subject))
        .append("</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n<div class=\"page\">\n");
    paragraph(html, "council", escaped(stationery.council()));
    paragraphs.forEach(text -> paragraph(html, "", escaped(text).replace("\n", "<br>")));
    code.ifPresent(shown -> paragraph(html, "code", escaped(shown)));
    link.map(Markup::escaped)
        .ifPresent(
            address -> {
              paragraph(html, "", button(address, escaped(action.orElseThrow())));
              paragraph(
                  html, "small", escaped(texts.get("mail.letter.copyLink")) + "<br>" + address);
            });
    paragraph(html, "small foot", escaped(footer()));
    return html.append("</div>\n</body>\n</html>\n").toString();
  }

  private static String button(String address, String text) {
    return "<a class=\"button\" href=\"" + address + "\">" + text + "</a>";
  }

  private static void paragraph(StringBuilder html, String style, String content) {
    html.append(style.isEmpty() ? "<p>" : "<p class=\"" + style + "\">")
        .append(content)
        .append("</p>\n");
  }

  private String style() {
    return TOKEN
        .matcher(STYLE)
        .replaceAll(token -> Matcher.quoteReplacement(stationery.brand().color(token.group(1))));
  }
}
