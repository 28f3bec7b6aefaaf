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
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.ballots.ServedFiles;
import org.folkmoot.kernel.Bytes;
import org.folkmoot.kernel.Digest;
import org.folkmoot.votes.BoothRelease;
import org.jspecify.annotations.Nullable;

/**
 * Serves the booth: its document at {@code /booth}, beside it its modules and style sheet, the
 * site's own style sheets, the word lists of references, and {@code files.txt}, the list of all
 * these with their hashes. Scripts and style sheets are served without their comments. The same
 * bytes for every council, brand, language and voter; browsers keep them and ask each time whether
 * they changed, so that a page never runs modules of two releases.
 */
@WebServlet(
    value = {"/booth", "/booth/*"},
    loadOnStartup = 1)
public final class BoothServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String DOCUMENT = "booth.html";
  private static final String LIST = "files.txt";
  private static final Map<String, String> TYPES =
      Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "txt", "text/plain");

  /** By name; unchanged after the start. */
  private final transient SortedMap<String, Served> files = new TreeMap<>();

  @Inject
  @SuppressWarnings("NullAway.Init")
  private transient BoothRelease release;

  /** A file as it goes out. */
  private record Served(Bytes content, String type, Digest hash) {

    static Served of(String name, Bytes content) {
      String ending = name.substring(name.lastIndexOf('.') + 1);
      String type = Objects.requireNonNull(TYPES.get(ending)) + ";charset=UTF-8";
      return new Served(content, type, Digest.ofContent(content.toArray()));
    }

    String tag() {
      return '"' + hash.toHex() + '"';
    }
  }

  /** For the container. */
  public BoothServlet() {}

  /** Reads all files and tells which code voters run from now on. */
  @Override
  public void init() throws ServletException {
    try {
      ServedFiles made = ServedFiles.ofVoters(new WebSources(getServletContext()));
      made.files().forEach(this::add);
      release.announce(made.released());
    } catch (IOException e) {
      throw new ServletException(e);
    }
    add(LIST, Bytes.ofUtf8(release.list()));
  }

  private void add(String name, Bytes content) {
    files.put(name, Served.of(name, content));
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    @Nullable String path = request.getPathInfo();
    // the document has one address
    @Nullable Served file =
        path == null ? files.get(DOCUMENT) : path.equals("/" + DOCUMENT) ? null : find(path);
    if (file == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", file.tag());
    if (file.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.type());
    byte[] content = file.content().toArray();
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private @Nullable Served find(String path) {
    return files.get(path.substring(1));
  }
}
