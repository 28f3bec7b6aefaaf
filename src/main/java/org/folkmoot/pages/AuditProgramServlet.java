package org.folkmoot.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Hands out the program with which files of ours are checked. */
@WebServlet("/" + AuditProgram.NAME)
public final class AuditProgramServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient AuditProgram program;

  /** For the container. */
  public AuditProgramServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<InputStream> found = program.open();
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream bytes = found.get()) {
      new Download(AuditProgram.NAME, "application/java-archive").begin(response);
      response.setContentLengthLong(program.size());
      bytes.transferTo(response.getOutputStream());
    }
  }
}
