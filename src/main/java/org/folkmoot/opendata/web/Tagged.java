package org.folkmoot.opendata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.folkmoot.kernel.Digest;

/** Answers with a tag that is the digest of the content: unchanged content is not sent again. */
final class Tagged {

  private Tagged() {}

  static void send(
      HttpServletRequest request, HttpServletResponse response, String type, byte[] content)
      throws IOException {
    String tag = "\"" + Digest.ofContent(content).toHex() + "\"";
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    String known = request.getHeader("If-None-Match");
    if (known != null && List.of(known.split("\\s*,\\s*", -1)).contains(tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
