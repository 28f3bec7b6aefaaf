package org.folkmoot.budgets.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Serves the modules by which a browser counts a round again, under the names by which they call
 * each other. The same bytes for everybody; browsers keep them and ask each time whether they
 * changed, so that no count mixes modules of two releases.
 */
@WebServlet(value = "/recount/*", loadOnStartup = 1)
public final class RecountServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String FOLDER = "/resources/folkmoot/recount/";

  /** By name; unchanged after the start. */
  private final transient SortedMap<String, Served> modules = new TreeMap<>();

  private record Served(Bytes content, String tag) {}

  /** For the container. */
  public RecountServlet() {}

  /** Reads all modules. */
  @Override
  public void init() throws ServletException {
    try {
      for (String path :
          Objects.requireNonNull(getServletContext().getResourcePaths(FOLDER), FOLDER)) {
        byte[] content = read(path);
        String tag = '"' + Digest.ofContent(content).toHex() + '"';
        modules.put(path.substring(FOLDER.length()), new Served(Bytes.of(content), tag));
      }
    } catch (IOException e) {
      throw new ServletException(e);
    }
  }

  private byte[] read(String path) throws IOException {
    try (InputStream input =
        Objects.requireNonNull(getServletContext().getResourceAsStream(path), path)) {
      return input.readAllBytes();
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    @Nullable String path = request.getPathInfo();
    @Nullable Served module = path == null ? null : modules.get(path.substring(1));
    if (module == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", module.tag());
    if (module.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("text/javascript;charset=UTF-8");
    byte[] content = module.content().toArray();
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
