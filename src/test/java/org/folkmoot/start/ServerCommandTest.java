package org.folkmoot.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandTest {

  private static final Path TEMPORARY = Path.of("/data/tmp");

  @TempDir private Path files;

  @Test
  void theServerEndsWhenItsMemoryDoesAndWritesForItsOwnerAlone() {
    List<String> words = command("25.0.3", 2).toServe();

    assertThat(words)
        .contains("-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=" + TEMPORARY)
        .startsWith("/bin/sh", "-c", "umask 077; exec \"$@\"")
        .endsWith("-jar", files.resolve("server.jar").toString());
  }

  /** Beside each other, one start in thirty never ended. */
  @Test
  void theServicesOfTheServerBeginOneByOne() {
    assertThat(command("25.0.3", 2).toServe())
        .contains("-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS");
    assertThat(command("25.0.3", 2).toPrepare(files, files))
        .as("the cache is made with the options of the server")
        .contains("-Dorg.glassfish.startupThreadPolicy=USE_NO_THREADS");
  }

  @Test
  void theCollectorFitsTheMachine() {
    assertThat(command("25", 2).toServe()).contains("-XX:+UseSerialGC");
    assertThat(command("25", 8).toServe())
        .contains("-XX:+UseG1GC")
        .noneMatch(word -> word.contains("NewRatio"));
    assertThat(command("25", 8, "-XX:+UseZGC").toServe())
        .contains("-XX:+UseZGC")
        .doesNotContain("-XX:+UseG1GC");
  }

  @Test
  void optionsOfTheOperatorStandBehindOursAndWin() {
    assertThat(command("25", 2, "-Xms512m").toServe()).containsSubsequence("-Xms64m", "-Xms512m");
    assertThat(command("25", 2, "-Xmx40m").toServe()).contains("-Xmx40m").doesNotContain("-Xms64m");
  }

  @Test
  void whatOnlyNewerVersionsKnowIsLeftOutBefore() {
    assertThat(command("21.0.9", 2).toServe()).noneMatch(word -> word.contains("Compact"));
    assertThat(command("21.0.9", 2).canCache()).isFalse();
    assertThat(command("25", 2).toServe()).contains("-XX:+UseCompactObjectHeaders");
  }

  @Test
  void aCacheIsUsedOnceItIsThereAndOnlyWithWhatItWasMadeFor() throws IOException {
    ServerCommand command = command("25.0.3", 2);
    String use = "-XX:SharedArchiveFile=" + command.cache();
    assertThat(command.toServe())
        .doesNotContain(use)
        .anyMatch(word -> word.startsWith("-XX:DumpLoadedClassList=" + TEMPORARY));

    Files.createFile(command.cache());

    assertThat(command.toServe())
        .contains(use)
        .noneMatch(word -> word.contains("DumpLoadedClassList"));
    assertThat(command("25.0.4", 2).cache()).isNotEqualTo(command.cache());
    assertThat(command("25.0.3", 8).cache()).isNotEqualTo(command.cache());
    assertThat(command("25.0.3", 2, "-Xmx1g").cache()).isNotEqualTo(command.cache());
  }

  @Test
  void anOperatorWhoSeesToTheCacheIsLeftAlone() {
    for (String option :
        List.of(
            "-Xshare:off",
            "-XX:AOTCache=a",
            "-XX:-AutoCreateSharedArchive",
            "-XX:-AOTClassLinking")) {
      assertThat(command("25", 2, option).toServe())
          .contains(option)
          .noneMatch(word -> word.contains("DumpLoadedClassList"));
    }
  }

  @Test
  void theCacheIsMadeWithTheOptionsOfTheServer() {
    ServerCommand command = command("25", 2, "-Xmx1g");
    Path output = files.resolve("new");

    assertThat(command.toPrepare(TEMPORARY, output))
        .contains("-Xshare:dump", "-XX:SharedArchiveFile=" + output, "-Xmx1g")
        .contains("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders")
        .doesNotContain("-jar");
  }

  private ServerCommand command(String version, int processors, String... more) {
    return new ServerCommand(
        new JavaHome(Path.of("/usr/lib/jvm/java"), Runtime.Version.parse(version)),
        files,
        TEMPORARY,
        List.of(more),
        processors);
  }
}
