package org.folkmoot.votes.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.folkmoot.ballots.ServedFiles;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.votes.BoothRelease;
import org.jspecify.annotations.Nullable;

/**
 * Serves what a trustee's browser works with: modules and a style sheet below {@code /trustee/}, so
 * that they find the booth's beside them, and {@code files.txt}, their list with hashes. The same
 * bytes for everybody; browsers keep them and ask each time whether they changed.
 */
@WebServlet(value = "/trustee/*", loadOnStartup = 1)
public final class TrusteeFilesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "files.txt";
  private static final Map<String, String> TYPES =
      Map.of("js", "text/javascript", "css", "text/css", "txt", "text/plain");

  /** By name; unchanged after the start. */
  private final transient Map<String, Bytes> files = new TreeMap<>();

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient BoothRelease release;

  /** For the container. */
  public TrusteeFilesServlet() {}

  @Override
  public void init() throws ServletException {
    try {
      ServedFiles made = ServedFiles.ofKeyHolders(new WebSources(getServletContext()));
      files.putAll(made.files());
      release.announceKeys(made.released());
    } catch (IOException e) {
      throw new ServletException(e);
    }
    files.put(LIST, Bytes.ofUtf8(release.listOfKeys()));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = String.valueOf(request.getPathInfo()).replaceFirst("^/", "");
    @Nullable Bytes file = files.get(name);
    if (file == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] content = file.toArray();
    String tag = '"' + Digest.ofContent(content).toHex() + '"';
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    response.setContentType(Objects.requireNonNull(TYPES.get(ending)) + ";charset=UTF-8");
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
