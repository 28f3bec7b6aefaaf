package org.folkmoot.mail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.texts.HtmlTemplate;
import org.folkmoot.texts.Texts;

/**
 * Writes letters out, as plain text and as HTML of the same words. Pure. The HTML is one column
 * with a style block: no picture, no address elsewhere, nothing that tells who read it.
 */
final class LetterWriter {

  private static final int LONGEST_SUBJECT = 150;
  private static final HtmlTemplate HTML = HtmlTemplate.beside(LetterWriter.class, "email.html");

  /** Tokens of the brand that the template names. */
  private static final List<String> COLORS =
      List.of("surface", "on-surface", "on-surface-muted", "primary", "on-primary", "line");

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
        plain(letter, paragraphs, action, link),
        html(letter, subject, paragraphs, action, link));
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

  private Optional<String> stopLink(Letter letter) {
    return letter.unsubscribe().map(path -> stationery.address() + path);
  }

  private String plain(
      Letter letter, List<String> paragraphs, Optional<String> action, Optional<String> link) {
    List<String> parts = new ArrayList<>();
    parts.add(stationery.council());
    parts.addAll(paragraphs);
    letter.sections().forEach(section -> parts.add(plain(section)));
    letter.code().ifPresent(shown -> parts.add("    " + shown));
    link.ifPresent(address -> parts.add(action.orElseThrow() + ":\n" + address));
    parts.add("-- \n" + footer());
    stopLink(letter)
        .ifPresent(
            address ->
                parts.add(
                    texts.get("mail.letter.why")
                        + "\n"
                        + texts.get("mail.letter.stop")
                        + ":\n"
                        + address));
    return String.join("\n\n", parts) + "\n";
  }

  private String plain(Letter.Section section) {
    List<String> lines = new ArrayList<>();
    if (!section.heading().isEmpty()) {
      lines.add(EncodedWords.oneLine(section.heading()));
    }
    section
        .lines()
        .forEach(
            line -> {
              lines.add("* " + EncodedWords.oneLine(line.text()));
              lines.add("  " + stationery.address() + line.path());
            });
    return String.join("\n", lines);
  }

  private String html(
      Letter letter,
      String subject,
      List<String> paragraphs,
      Optional<String> action,
      Optional<String> link) {
    Map<String, Object> values = new HashMap<>();
    COLORS.forEach(token -> values.put(token, stationery.brand().color(token)));
    values.put("language", texts.locale().getLanguage());
    values.put("subject", subject);
    values.put("council", stationery.council());
    values.put(
        "paragraphs",
        paragraphs.stream().map(text -> Map.of("lines", List.of(text.split("\n", -1)))).toList());
    values.put("sections", letter.sections().stream().map(this::values).toList());
    values.put("code", letter.code().map(List::of).orElse(List.of()));
    values.put(
        "button",
        link.map(address -> List.of(Map.of("address", address, "action", action.orElseThrow())))
            .orElse(List.of()));
    values.put("copyLink", texts.get("mail.letter.copyLink"));
    values.put("footer", footer());
    values.put(
        "stop",
        stopLink(letter)
            .map(
                address ->
                    List.of(
                        Map.of(
                            "address", address,
                            "why", texts.get("mail.letter.why"),
                            "action", texts.get("mail.letter.stop"))))
            .orElse(List.of()));
    return HTML.write(values);
  }

  private Map<String, Object> values(Letter.Section section) {
    return Map.of(
        "headings",
        section.heading().isEmpty() ? List.of() : List.of(section.heading()),
        "lines",
        section.lines().stream()
            .map(
                line ->
                    Map.of(
                        "text",
                        EncodedWords.oneLine(line.text()),
                        "address",
                        stationery.address() + line.path()))
            .toList());
  }
}
