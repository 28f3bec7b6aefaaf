package org.folkmoot.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for the newest Java on this machine: the one that runs this program, {@code JAVA_HOME},
 * what {@code PATH} leads to, and the folders into which packages and installers put it.
 */
final class InstalledJavas {

  /** The oldest on which the server runs. */
  static final int OLDEST = 21;

  private static final List<String> FOLDERS =
      List.of(
          "/usr/lib/jvm",
          "/usr/lib64/jvm",
          "/usr/java",
          "/usr/local/java",
          "/usr/local/openjdk",
          "/opt",
          "/opt/java",
          "/opt/homebrew/opt",
          "/usr/local/opt",
          "/Library/Java/JavaVirtualMachines",
          "C:\\Program Files\\Java",
          "C:\\Program Files\\Eclipse Adoptium",
          "C:\\Program Files\\Microsoft",
          "C:\\Program Files\\Zulu");

  private static final List<String> FOLDERS_AT_HOME =
      List.of(".sdkman/candidates/java", ".jdks", ".local/share/mise/installs/java");

  /** Where an installation lies in the folder that carries its name. */
  private static final List<String> INSIDE =
      List.of("", "Contents/Home", "libexec/openjdk.jdk/Contents/Home");

  private final JavaHome own;
  private final List<Path> folders;
  private final Map<String, String> environment;

  InstalledJavas(JavaHome own, List<Path> folders, Map<String, String> environment) {
    this.own = own;
    this.folders = List.copyOf(folders);
    this.environment = Map.copyOf(environment);
  }

  /** Those of this machine. */
  static InstalledJavas ofThisMachine() {
    List<Path> folders = new ArrayList<>();
    FOLDERS.forEach(folder -> folders.add(Path.of(folder)));
    Path home = Path.of(System.getProperty("user.home", ""));
    FOLDERS_AT_HOME.forEach(folder -> folders.add(home.resolve(folder)));
    return new InstalledJavas(JavaHome.ofThisProcess(), folders, System.getenv());
  }

  /**
   * The newest; of two of the same version the one that was started, then {@code JAVA_HOME}.
   *
   * @throws StartupFailure if none is new enough
   */
  JavaHome newest() {
    JavaHome newest = own;
    for (Path candidate : candidates()) {
      JavaHome found = JavaHome.in(candidate).orElse(own);
      newest = newer(newest, found);
    }
    if (newest.feature() < OLDEST) {
      throw new StartupFailure(
          "The server needs Java "
              + OLDEST
              + " or newer, and the newest here is "
              + newest
              + ": install Java 25 (for example from https://adoptium.net/) or set JAVA_HOME to"
              + " one that is installed elsewhere.");
    }
    return newest;
  }

  private static JavaHome newer(JavaHome known, JavaHome found) {
    return Comparator.comparing(JavaHome::version, Runtime.Version::compareToIgnoreOptional)
                .compare(found, known)
            > 0
        ? found
        : known;
  }

  private Set<Path> candidates() {
    Set<Path> candidates = new LinkedHashSet<>();
    String home = environment.getOrDefault("JAVA_HOME", "");
    if (!home.isBlank()) {
      candidates.add(Path.of(home));
    }
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      addOfProgram(candidates, folder);
    }
    folders.forEach(folder -> addAllIn(candidates, folder));
    return candidates;
  }

  /** A program on the path is mostly a link into the installation. */
  private static void addOfProgram(Set<Path> candidates, String folder) {
    try {
      Path program = Path.of(folder, "java").toRealPath();
      Path bin = program.getParent();
      if (bin != null && bin.getParent() != null) {
        candidates.add(bin.getParent());
      }
    } catch (IOException | IllegalArgumentException e) {
      return;
    }
  }

  private static void addAllIn(Set<Path> candidates, Path folder) {
    try (DirectoryStream<Path> installations = Files.newDirectoryStream(folder)) {
      for (Path installation : installations) {
        INSIDE.forEach(inside -> candidates.add(installation.resolve(inside)));
      }
    } catch (IOException e) {
      return;
    }
  }
}
