package org.folkmoot.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.texts.Texts;

/**
 * A page without council, brand and person, in every language one after the other: for requests
 * that are refused before any of these is known.
 */
enum PlainPage {
  MALFORMED("site.refused.malformed", "site.refused.malformed.hint", true),
  FROM_ELSEWHERE("site.refused.elsewhere", "site.refused.elsewhere.hint", true),
  TOO_LARGE("site.refused.tooLarge", "site.refused.tooLarge.hint", true),
  UNKNOWN_HOST("site.refused.unknownHost", "site.refused.unknownHost.hint", false),
  BUSY("site.refused.busy", "site.refused.busy.hint", true),
  DISK_FULL("site.refused.diskFull", "site.refused.diskFull.hint", true);

  private static final String START =
      """
      <!DOCTYPE html>
      <html lang="{language}">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>{heading} - Folkmoot</title>
      <link rel="stylesheet" href="/jakarta.faces.resource/css/tokens.css.xhtml?ln=folkmoot">
      <link rel="stylesheet" href="/jakarta.faces.resource/css/base.css.xhtml?ln=folkmoot">
      <link rel="stylesheet" href="/jakarta.faces.resource/css/layout.css.xhtml?ln=folkmoot">
      </head>
      <body><main class="fm-main fm-wrap fm-stack">
      <h1>{heading}</h1>
      """;
  private static final String RETRY_AFTER_SECONDS = "5";
  private static final String END = "</main></body>\n</html>\n";

  private final String heading;
  private final String advice;
  private final boolean leadsHome;

  PlainPage(String heading, String advice, boolean leadsHome) {
    this.heading = heading;
    this.advice = advice;
    this.leadsHome = leadsHome;
  }

  /** The page that tells of a refusal. */
  static PlainPage of(int status) {
    return switch (status) {
      case HttpServletResponse.SC_FORBIDDEN -> FROM_ELSEWHERE;
      case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> TOO_LARGE;
      default -> MALFORMED;
    };
  }

  /** Refuses a request, whose body nobody will read. */
  static void refuse(HttpServletResponse answer, int status) throws IOException {
    answer.setHeader("Connection", "close");
    of(status).send(answer, status);
  }

  /** Answers with this page. */
  void send(HttpServletResponse answer, int status) throws IOException {
    answer.setStatus(status);
    answer.setContentType("text/html;charset=UTF-8");
    answer.getWriter().write(html());
  }

  /** Answers with this page and says that the same may succeed in some seconds. */
  void sendLater(HttpServletResponse answer) throws IOException {
    answer.resetBuffer();
    answer.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    send(answer, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  private String html() {
    Locale first = Texts.LANGUAGES.get(0);
    return START
            .replace("{language}", first.getLanguage())
            .replace("{heading}", in(first).get(heading))
        + advice(first)
        + Texts.LANGUAGES.stream().skip(1).map(this::section).collect(Collectors.joining())
        + END;
  }

  private String section(Locale language) {
    return "<section class=\"fm-stack\" lang=\""
        + language.getLanguage()
        + "\">\n<h2>"
        + in(language).get(heading)
        + "</h2>\n"
        + advice(language)
        + "</section>\n";
  }

  private String advice(Locale language) {
    Texts texts = in(language);
    String home =
        leadsHome ? "<p><a href=\"/\">" + texts.get("site.error.home") + "</a></p>\n" : "";
    return "<p>" + texts.get(advice) + "</p>\n" + home;
  }

  private static Texts in(Locale language) {
    return Texts.of(language, ZoneOffset.UTC, Map.of());
  }
}
