package org.folkmoot.votes.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.folkmoot.votes.BoothRelease;

/** Serves the list of the booth's files for browser extensions that check them. */
@WebServlet("/webcat.json")
public final class WebcatServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient BoothRelease release;

  /** For the container. */
  public WebcatServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    response.getWriter().write(release.manifest());
  }
}
