package org.folkmoot.votes.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.folkmoot.ballots.ServedFiles;

/**
 * The sources of what runs in browsers, in the application itself.
 *
 * @param context of the application
 */
record WebSources(ServletContext context) implements ServedFiles.Sources {

  private static final String ROOT = "/resources/folkmoot/";

  @Override
  public List<String> list(String folder) {
    String path = ROOT + folder;
    return Objects.requireNonNull(context.getResourcePaths(path), path).stream()
        .map(file -> file.substring(path.length()))
        .toList();
  }

  @Override
  public byte[] read(String path) throws IOException {
    try (InputStream input =
        Objects.requireNonNull(context.getResourceAsStream(ROOT + path), path)) {
      return input.readAllBytes();
    }
  }
}
