package org.folkmoot.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledJavasTest {

  @TempDir private Path machine;
  private JavaHome own;

  @BeforeEach
  void thisProgramRunsOnSeventeen() throws IOException {
    own = install("own", "17.0.15");
  }

  @Test
  void theNewestOfTheUsualFoldersIsTaken() throws IOException {
    install("jvm/java-21", "21.0.9");
    JavaHome newest = install("jvm/temurin-25", "25.0.3");
    install("jvm/java-8", "1.8.0_402");
    install("jvm/java-25-first", "25");

    assertThat(javas(Map.of()).newest()).isEqualTo(newest);
  }

  @Test
  void theOneThatRunsIsKeptIfNoneIsNewer() throws IOException {
    own = install("own", "25.0.3");
    install("jvm/temurin-25", "25.0.3");

    assertThat(javas(Map.of()).newest()).isEqualTo(own);
  }

  @Test
  void whatJavaHomeAndThePathNameCounts() throws IOException {
    JavaHome home = install("elsewhere/home", "22.0.1");
    JavaHome onPath = install("elsewhere/path", "23");
    Path bin = Files.createDirectories(machine.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), onPath.program());

    assertThat(javas(Map.of("JAVA_HOME", home.folder().toString())).newest()).isEqualTo(home);
    assertThat(javas(Map.of("PATH", "/nowhere:" + bin)).newest().version())
        .isEqualTo(onPath.version());
  }

  @Test
  void theFoldersOfAMacAreKnown() throws IOException {
    JavaHome inside = install("jvm/temurin-25.jdk/Contents/Home", "25.0.3");

    assertThat(javas(Map.of()).newest()).isEqualTo(inside);
  }

  @Test
  void aFolderWithoutProgramOrVersionIsNone() throws IOException {
    Files.createDirectories(machine.resolve("jvm/empty"));
    Files.delete(install("jvm/without-program", "25").program());
    Files.delete(install("jvm/without-release", "25").folder().resolve("release"));
    Files.writeString(install("jvm/strange", "25").folder().resolve("release"), "JAVA_VERSION=new");
    JavaHome only = install("jvm/java-21", "21");

    assertThat(javas(Map.of("JAVA_HOME", "")).newest()).isEqualTo(only);
  }

  @Test
  void noneThatIsNewEnoughStopsTheStart() throws IOException {
    install("jvm/java-20", "20.0.2");

    assertThatThrownBy(() -> javas(Map.of()).newest())
        .isInstanceOf(StartupFailure.class)
        .hasMessageStartingWith("The server needs Java 21 or newer, and the newest here is Java 20")
        .hasMessageContaining("JAVA_HOME")
        .hasMessageEndingWith(".");
  }

  private InstalledJavas javas(Map<String, String> environment) {
    return new InstalledJavas(
        own, List.of(machine.resolve("absent"), machine.resolve("jvm")), environment);
  }

  private JavaHome install(String folder, String version) throws IOException {
    Path home = machine.resolve(folder);
    Path program = home.resolve("bin").resolve("java");
    Files.createDirectories(home.resolve("bin"));
    Files.deleteIfExists(program);
    Files.createFile(
        program,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return JavaHome.in(home).orElseGet(() -> new JavaHome(home, Runtime.version()));
  }
}
