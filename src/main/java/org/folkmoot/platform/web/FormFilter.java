package org.folkmoot.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.folkmoot.people.Visitor;

/**
 * Reads the bodies of forms, once it is known who sent them and that they may: counted, limited by
 * page and person, files in a folder that is gone when the request ends.
 */
public final class FormFilter implements Filter {

  private static final int MOST_VALUES = 1_000;

  @Inject private Visitor visitor;
  @Inject private RepeatedForms repeatedForms;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public FormFilter() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (!http.getMethod().equals("POST")) {
      chain.doFilter(request, response);
    } else if (http.getContentLengthLong() > BodyLimits.largestOfStranger(http) && isStranger()) {
      PlainPage.refuse(answer, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    } else if (BodyLimits.isMultipart(http)) {
      withFiles(http, answer, chain);
    } else if (BodyLimits.isForm(http) && values(http) > MOST_VALUES) {
      PlainPage.refuse(answer, HttpServletResponse.SC_BAD_REQUEST);
    } else if (BodyLimits.isForm(http)) {
      repeatedForms.answer(http, answer, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean isStranger() {
    return visitor.person().isEmpty();
  }

  private static int values(HttpServletRequest http) {
    return http.getParameterMap().values().stream().mapToInt(values -> values.length).sum();
  }

  private static void withFiles(
      HttpServletRequest http, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    try (MultipartForm form = new MultipartForm()) {
      int refusal = form.read(http, BodyLimits.largest(http));
      if (refusal == 0) {
        chain.doFilter(new MultipartRequest(http, form), answer);
      } else {
        PlainPage.refuse(answer, refusal);
      }
    }
  }
}
