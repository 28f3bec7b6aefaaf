package org.folkmoot.mail.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.folkmoot.mail.ShownLetter;

/**
 * Shows the HTML part of a letter of the demo as a mail program would: its own style block, and
 * nothing else may load or run; as a sandbox it is a stranger to the site.
 */
@WebServlet("/demo/letter")
public final class DemoLetterServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'; sandbox";

  @Inject private transient DemoLetters letters;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public DemoLetterServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = Objects.requireNonNullElse(request.getParameter("letter"), "");
    Optional<ShownLetter> letter = letters.find(id);
    if (letter.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().write(letter.get().html());
  }
}
