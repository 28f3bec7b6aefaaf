package org.folkmoot.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.people.Person;
import org.folkmoot.people.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form that could not be taken, because they have to sign in first, to
 * confirm who they are, or because the page was open for too long. It waits in the browser's
 * session and is shown again once, on the same page and to nobody else. Passwords and codes are not
 * kept.
 *
 * @param page path and query of the page
 * @param fields values by the name of the input
 * @param account who typed it, or {@link #NOBODY}
 */
record KeptForm(String page, Map<String, List<String>> fields, long account)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long NOBODY = 0;
  private static final String ATTRIBUTE = "folkmoot.keptForm";
  private static final int LONGEST = 20_000;

  KeptForm {
    fields = Map.copyOf(fields);
  }

  /** Keeps the form of a request, if it is one. */
  static void keep(HttpServletRequest request, Visitor visitor) {
    if (!request.getMethod().equals("POST")) {
      return;
    }
    Map<String, List<String>> fields = new HashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (isKept(name, values)) {
                fields.put(name, List.of(values));
              }
            });
    request
        .getSession()
        .setAttribute(ATTRIBUTE, new KeptForm(pageOf(request), fields, accountOf(visitor)));
  }

  private static boolean isKept(String name, String[] values) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean secret =
        lower.contains("password") || lower.contains("code") || lower.contains("secret");
    boolean ours = lower.startsWith("jakarta.faces") || lower.startsWith("primefaces");
    return !secret && !ours && String.join("", values).length() <= LONGEST;
  }

  /** Takes out what was kept for this page and person, if anything was. */
  static Optional<KeptForm> take(HttpServletRequest request, Visitor visitor) {
    HttpSession session = request.getSession(false);
    @Nullable Object kept = session == null ? null : session.getAttribute(ATTRIBUTE);
    if (session == null || !(kept instanceof KeptForm form)) {
      return Optional.empty();
    }
    if (!form.page.equals(pageOf(request))) {
      return Optional.empty();
    }
    session.removeAttribute(ATTRIBUTE);
    boolean isOwn = form.account == NOBODY || form.account == accountOf(visitor);
    return isOwn ? Optional.of(form) : Optional.empty();
  }

  private static long accountOf(Visitor visitor) {
    return visitor.person().map(Person::id).orElse(NOBODY);
  }

  private static String pageOf(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return RequestedPath.of(request) + query;
  }
}
