package org.folkmoot.files.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.folkmoot.files.AttachmentDetails;
import org.folkmoot.files.FileReader;

/** Answers with the content of a file, piece by piece, so that no browser runs anything in it. */
@ApplicationScoped
public class FileAnswer {

  private static final String KEPT = "private, max-age=31536000, immutable";
  private static final String POLICY =
      "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final FileReader files;

  @Inject
  FileAnswer(FileReader files) {
    this.files = files;
  }

  /**
   * Sends a file that the visitor may see.
   *
   * @param width one of its widths; 0 for a document
   * @param open whether everybody sees it, so that a browser may keep it
   */
  void send(
      HttpServletRequest request,
      HttpServletResponse response,
      AttachmentDetails file,
      int width,
      boolean open)
      throws IOException {
    String tag = "\"" + file.tag() + "-" + width + "\"";
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", open ? KEPT : "no-store");
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
