package org.folkmoot.files.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.FileReader;
import org.folkmoot.files.SeenFile;

/**
 * Answers with the content of a file, piece by piece: {@code /files/<id>/<tag>/<width>} with a
 * picture, {@code /files/<id>/<tag>} with a document, which is never shown inside the site. The tag
 * changes with the content, so a browser may keep what everybody sees for good; nobody in between
 * may, as a moderator can hide it any time.
 */
@WebServlet("/files/*")
public final class FileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PATH =
      Pattern.compile("/([1-9]\\d{0,17})/([0-9a-f]{16})(?:/([1-9]\\d{0,3}))?");

  private static final String KEPT = "private, max-age=31536000, immutable";
  private static final String POLICY =
      "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  @Inject private transient FileReader files;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  public FileServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
    if (!path.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    int width = path.group(3) == null ? 0 : Integer.parseInt(path.group(3));
    Optional<SeenFile> found =
        files
            .find(Long.parseLong(path.group(1)))
            .filter(seen -> seen.file().tag().equals(path.group(2)))
            .filter(seen -> hasWidth(seen.file(), width));
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      answer(request, response, found.get(), width);
    }
  }

  private static boolean hasWidth(AttachmentDetails file, int width) {
    return file.picture() ? file.widths().contains(width) : width == 0;
  }

  private void answer(
      HttpServletRequest request, HttpServletResponse response, SeenFile seen, int width)
      throws IOException {
    AttachmentDetails file = seen.file();
    String tag = "\"" + file.tag() + "-" + width + "\"";
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", seen.open() ? KEPT : "no-store");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.mediaType());
    response.setHeader(
        "Content-Disposition",
        file.picture() ? "inline" : "attachment; filename*=UTF-8''" + encoded(file.name()));
    if (!file.picture()) {
      response.setContentLengthLong(file.bytes());
    }
    if (!request.getMethod().equals("HEAD")) {
      files.write(file, width, response.getOutputStream());
    }
  }

  /** A name of any script within a header (RFC 8187, section 3.2). */
  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
