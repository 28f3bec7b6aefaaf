package org.folkmoot.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One letter to one person. */
public record Letter(
    String to,
    Locale language,
    String template,
    List<Object> values,
    Optional<String> code,
    Optional<String> path) {
  public static Letter of(String to, Locale language, String template, Object... values) {
    return new Letter(to, language, template, List.of(values), Optional.empty(), Optional.empty());
  }

  public Letter withCode(String typed) {
    return new Letter(to, language, template, values, Optional.of(typed), path);
  }

  public Letter withLink(String link) {
    return new Letter(to, language, template, values, code, Optional.of(link));
  }
}
