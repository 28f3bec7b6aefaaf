package org.folkmoot.start;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The jar that a class was started from. */
final class ProgramFile {

  private ProgramFile() {}

  static Path of(Class<?> entry) {
    try {
      return Path.of(entry.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
