package org.folkmoot.ballots;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What runs in browsers, for servers of tests: as a site serves it, not as it is written. */
final class ScriptFiles {

  static final Path FOLDER = Path.of("src/main/webapp/resources/folkmoot");

  private ScriptFiles() {}

  /** The bytes that are served of a file. */
  static byte[] served(Path file) throws IOException {
    String name = file.getFileName().toString();
    return ServedText.isFor(name)
        ? ServedText.of(name, Files.readString(file)).getBytes(StandardCharsets.UTF_8)
        : Files.readAllBytes(file);
  }
}
