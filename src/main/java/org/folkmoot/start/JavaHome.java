package org.folkmoot.start;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * An installed Java: its folder and its version.
 *
 * @param folder what {@code JAVA_HOME} would name
 * @param version as its file {@code release} tells it
 */
record JavaHome(Path folder, Runtime.Version version) {

  /** The installation in a folder: empty if there is none that could be started. */
  static Optional<JavaHome> in(Path folder) {
    if (!Files.isExecutable(program(folder))) {
      return Optional.empty();
    }
    try (Reader reader =
        Files.newBufferedReader(folder.resolve("release"), StandardCharsets.UTF_8)) {
      Properties release = new Properties();
      release.load(reader);
      String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
      return Optional.of(new JavaHome(folder, Runtime.Version.parse(version)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The Java that runs this program. */
  static JavaHome ofThisProcess() {
    return new JavaHome(Path.of(System.getProperty("java.home")), Runtime.version());
  }

  /** The file to execute. */
  Path program() {
    return program(folder);
  }

  private static Path program(Path folder) {
    Path java = folder.resolve("bin").resolve("java");
    return Files.exists(java) ? java : folder.resolve("bin").resolve("java.exe");
  }

  /** The number by which people call the version, for example 25. */
  int feature() {
    return version.feature();
  }

  /** The version without what its vendor added, for example 25.0.3. */
  String number() {
    return version.toString().replaceFirst("[+-].*", "");
  }

  /** For people, for example "Java 25.0.3 (/usr/lib/jvm/temurin-25)". */
  @Override
  public String toString() {
    return "Java " + number() + " (" + folder + ")";
  }
}
