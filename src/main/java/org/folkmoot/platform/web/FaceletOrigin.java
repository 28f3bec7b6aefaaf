package org.folkmoot.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Where a Facelet may come from: the application's own files and its own libraries. */
final class FaceletOrigin {

  private static final String PAGE = ".xhtml";
  private static final String SERVED = "/server/";

  private FaceletOrigin() {}

  static boolean isOurs(URL url) {
    ServletContext application =
        (ServletContext) FacesContext.getCurrentInstance().getExternalContext().getContext();
    return isWithin(url, Path.of(application.getRealPath("/")));
  }

  /** Whether the address names a page inside the root; links and dots are resolved first. */
  static boolean isWithin(URL url, Path root) {
    try {
      return switch (url.getProtocol()) {
        case "file" -> url.getPath().endsWith(PAGE) && isBelow(url.toURI(), root);
        case "jar" -> isLibraryPage(url, root);
        case "jndi" -> isServedPage(url.getPath(), root);
        default -> false;
      };
    } catch (IOException | URISyntaxException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The server's own name for a file of the application: {@code jndi:/server/help.xhtml}. */
  private static boolean isServedPage(String path, Path root) throws IOException {
    return path.startsWith(SERVED)
        && path.endsWith(PAGE)
        && isBelow(root.resolve(path.substring(SERVED.length())).toUri(), root);
  }

  private static boolean isLibraryPage(URL url, Path root) throws IOException, URISyntaxException {
    if (!(url.openConnection() instanceof JarURLConnection jar)) {
      return false;
    }
    String entry = String.valueOf(jar.getEntryName());
    return entry.startsWith("META-INF/")
        && entry.endsWith(PAGE)
        && !entry.contains("..")
        && jar.getJarFileURL().getProtocol().equals("file")
        && isBelow(jar.getJarFileURL().toURI(), root);
  }

  private static boolean isBelow(URI file, Path root) throws IOException {
    return Path.of(file).toRealPath().startsWith(root.toRealPath());
  }
}
