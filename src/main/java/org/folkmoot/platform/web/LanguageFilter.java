package org.folkmoot.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folkmoot.pages.Query;
import org.folkmoot.texts.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Decides the language of the answer: the {@code lang} parameter, which pages remember in a cookie;
 * else that cookie; else what the browser asks for; else English. Everything behind it sees one
 * locale.
 */
public final class LanguageFilter implements Filter {

  /** Languages with complete texts, the fallback first. */
  static final List<Locale> LANGUAGES = Texts.LANGUAGES;

  /** Request attribute that holds the decided locale. */
  static final String LOCALE = "folkmoot.locale";

  /** Its answers may be kept by caches, which hand them to others. */
  private static final String API = "/api/";

  private static final String PARAMETER = "lang";
  private static final String COOKIE = "folkmoot-language";
  private static final int YEAR = 365 * 24 * 60 * 60;

  /** For the container. */
  public LanguageFilter() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    Optional<Locale> asked = Query.of(http).find(PARAMETER).flatMap(LanguageFilter::find);
    if (!RequestedPath.of(http).startsWith(API)) {
      asked.ifPresent(language -> remember(language, (HttpServletResponse) response));
    }
    Locale language = asked.or(() -> remembered(http)).orElseGet(() -> preferred(http));
    http.setAttribute(LOCALE, language);
    boolean isError = request.getDispatcherType() == DispatcherType.ERROR;
    chain.doFilter(new OneLocale(isError ? new BodilessRequest(http) : http, language), response);
  }

  private static Optional<Locale> find(@Nullable String code) {
    return LANGUAGES.stream().filter(known -> known.getLanguage().equals(code)).findFirst();
  }

  private static Optional<Locale> remembered(HttpServletRequest http) {
    Cookie[] cookies = http.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .findFirst()
            .flatMap(cookie -> find(cookie.getValue()));
  }

  private static Locale preferred(HttpServletRequest http) {
    return Collections.list(http.getLocales()).stream()
        .flatMap(wanted -> find(wanted.getLanguage()).stream())
        .findFirst()
        .orElse(LANGUAGES.get(0));
  }

  private static void remember(Locale language, HttpServletResponse response) {
    Cookie cookie = new Cookie(COOKIE, language.getLanguage());
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private static final class OneLocale extends HttpServletRequestWrapper {

    private final Locale locale;

    OneLocale(HttpServletRequest request, Locale locale) {
      super(request);
      this.locale = locale;
    }

    @Override
    public Locale getLocale() {
      return locale;
    }

    @Override
    public Enumeration<Locale> getLocales() {
      return Collections.enumeration(List.of(locale));
    }
  }
}
