package org.folkmoot.files.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.folkmoot.files.FileReader;
import org.folkmoot.files.SeenFile;

/**
 * The content of a file: {@code /files/<id>/<tag>/<width>} is a picture, {@code /files/<id>/<tag>}
 * a document, which is never shown inside the site. The tag changes with the content, so a browser
 * may keep what everybody sees for good; nobody in between may, as a moderator can hide it any
 * time.
 */
@WebServlet("/files/*")
public final class FileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient FileReader files;
  @Inject private transient FileAnswer answer;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public FileServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<FileAddress> asked = FileAddress.of(request.getPathInfo());
    Optional<SeenFile> found =
        asked.flatMap(
            address -> files.find(address.id()).filter(seen -> address.fits(seen.file())));
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      SeenFile seen = found.get();
      answer.send(request, response, seen.file(), asked.orElseThrow().width(), seen.open());
    }
  }
}
