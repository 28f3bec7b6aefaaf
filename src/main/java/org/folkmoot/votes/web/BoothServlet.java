package org.folkmoot.votes.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.ballots.BallotReference;
import org.folkmoot.kernel.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Serves the booth: its document at {@code /booth}, beside it its modules and style sheet, the
 * site's own style sheets and the word lists of references. The same bytes for every council,
 * brand, language and voter; browsers keep them and ask each time whether they changed, so that a
 * page never runs modules of two releases.
 */
@WebServlet({"/booth", "/booth/*"})
public final class BoothServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String BOOTH = "/resources/folkmoot/booth/";
  private static final String SITE = "/resources/folkmoot/css/";
  private static final String DOCUMENT = "booth.html";
  private static final List<String> SITE_STYLES =
      List.of("tokens.css", "base.css", "layout.css", "forms.css", "components.css");
  private static final Map<String, String> TYPES =
      Map.of("html", "text/html", "js", "text/javascript", "css", "text/css", "txt", "text/plain");

  private final transient Map<String, Served> files = new ConcurrentHashMap<>();

  /** A file as it goes out. */
  private record Served(byte[] content, String type, String tag) {

    static Served of(String name, byte[] content) {
      String ending = name.substring(name.lastIndexOf('.') + 1);
      String type = Objects.requireNonNull(TYPES.get(ending)) + ";charset=UTF-8";
      return new Served(content, type, '"' + Digest.ofContent(content).toHex() + '"');
    }
  }

  /** For the container. */
  public BoothServlet() {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Served> found = find(request.getPathInfo());
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Served file = found.get();
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("ETag", file.tag());
    if (file.tag().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.type());
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }

  private Optional<Served> find(@Nullable String path) throws IOException {
    String name = path == null ? DOCUMENT : path.substring(1);
    String address = String.valueOf(path);
    @Nullable Served known = files.get(address);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Served> read = content(path, name).map(bytes -> Served.of(name, bytes));
    read.ifPresent(file -> files.put(address, file));
    return read;
  }

  private Optional<byte[]> content(@Nullable String path, String name) throws IOException {
    ServletContext context = getServletContext();
    for (String language : BallotReference.LANGUAGES) {
      if (name.equals("words-" + language + ".txt")) {
        String list = String.join("\n", BallotReference.listOf(language)) + "\n";
        return Optional.of(list.getBytes(StandardCharsets.UTF_8));
      }
    }
    if (SITE_STYLES.contains(name)) {
      return read(context, SITE + name);
    }
    boolean isServed =
        path == null
            || (!name.equals(DOCUMENT)
                && Objects.requireNonNull(context.getResourcePaths(BOOTH)).contains(BOOTH + name));
    return isServed ? read(context, BOOTH + name) : Optional.empty();
  }

  private static Optional<byte[]> read(ServletContext context, String path) throws IOException {
    try (InputStream input = Objects.requireNonNull(context.getResourceAsStream(path))) {
      return Optional.of(input.readAllBytes());
    }
  }
}
