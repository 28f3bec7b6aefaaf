package org.folkmoot.proposals.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

/** The address of an idea as posters carry it: short enough to be typed. */
@WebServlet("/i/*")
public final class ShortAddress extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** For the container. */
  public ShortAddress() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String reference = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", "");
    if (reference.matches("(?i)P[1-9]\\d{0,14}")) {
      response.sendRedirect("/proposal?ref=" + reference.toUpperCase(Locale.ROOT));
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
