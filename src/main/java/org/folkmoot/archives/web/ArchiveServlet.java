package org.folkmoot.archives.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.folkmoot.archives.ArchiveDetails;
import org.folkmoot.archives.ArchiveService;
import org.folkmoot.pages.Download;
import org.folkmoot.pages.Query;

/** The archive of a process as a file, for everybody. */
@WebServlet("/process-archive")
public final class ArchiveServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ArchiveService archives;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public ArchiveServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String process = Query.of(request).get("process");
    Optional<ArchiveDetails> archive = archives.find(process);
    if (archive.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    new Download(archive.get().name(), "application/zip").begin(response);
    response.setContentLengthLong(archive.get().size());
    int piece = 0;
    for (Optional<byte[]> next = archives.findPiece(process, archive.get().sha256(), piece);
        next.isPresent();
        next = archives.findPiece(process, archive.get().sha256(), piece)) {
      response.getOutputStream().write(next.get());
      piece++;
    }
  }
}
