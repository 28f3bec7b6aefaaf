package org.folkmoot.files.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.FileReader;
import org.folkmoot.processes.PreviewService;

/**
 * Pictures of a process for colleagues outside, who opened a preview link by its password: {@code
 * /preview/files/<id>/<tag>/<width>?link=<token>}. Of that process only, and kept by nobody.
 */
@WebServlet("/preview/files/*")
public final class PreviewFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient PreviewService previews;
  @Inject private transient FileReader files;
  @Inject private transient FileAnswer answer;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public PreviewFileServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<FileAddress> asked = FileAddress.of(request.getPathInfo());
    Optional<AttachmentDetails> found = asked.flatMap(address -> find(request, address));
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      answer.send(request, response, found.get(), asked.orElseThrow().width(), false);
    }
  }

  private Optional<AttachmentDetails> find(HttpServletRequest request, FileAddress address) {
    return Optional.ofNullable(request.getParameter("link"))
        .flatMap(token -> previews.find(token, pass(request)))
        .flatMap(process -> files.findOfProcess(address.id(), process))
        .filter(address::fits);
  }

  private static String pass(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(PreviewService.COOKIE))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }
}
