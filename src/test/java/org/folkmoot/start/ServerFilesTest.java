package org.folkmoot.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerFilesTest {

  @TempDir private Path directory;

  @Test
  void whatTheProgramCarriesIsUnpackedWithoutThePrefix() throws IOException {
    Path folder = unpack("one");

    assertThat(folder.resolve("server.jar")).hasContent("one");
    assertThat(folder.resolve("ROOT/WEB-INF/web.xml")).hasContent("application");
    assertThat(folder.resolve("Main.class")).doesNotExist();
  }

  @Test
  void itIsUnpackedOnce() throws IOException {
    Path folder = unpack("one");
    Path cache = Files.writeString(folder.resolve("start.jsa"), "kept");

    assertThat(unpack("one")).isEqualTo(folder);
    assertThat(cache).exists();
  }

  @Test
  void anotherVersionHasAnotherFolder() throws IOException {
    assertThat(unpack("two")).isNotEqualTo(unpack("one"));
  }

  @Test
  void whatWasDamagedIsUnpackedAgain() throws IOException {
    Path folder = unpack("one");
    Files.writeString(folder.resolve("server.jar"), "");
    Files.delete(folder.resolve("ROOT/WEB-INF/web.xml"));

    assertThat(unpack("one")).isEqualTo(folder);
    assertThat(folder.resolve("server.jar")).hasContent("one");
    assertThat(folder.resolve("ROOT/WEB-INF/web.xml")).exists();
  }

  @Test
  void whatAnInterruptedStartAndOldVersionsLeftIsRemoved() throws IOException {
    Path unfinished = cache().resolve("unfinished-123/ROOT");
    Path old = cache().resolve("0123456789abcdef/runtime");
    Path foreign = cache().resolve("photographs");
    Files.createDirectories(unfinished);
    Files.createDirectories(old);
    Files.createDirectories(foreign);

    Path folder = unpack("one");

    assertThat(unfinished.getParent()).doesNotExist();
    assertThat(old.getParent()).doesNotExist();
    assertThat(foreign).exists();
    assertThat(folder).exists();
  }

  @Test
  void aFolderThatCannotBeWrittenStopsTheStart() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> new ServerFiles(program("one"), file.resolve("cache")).unpack())
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("FOLKMOOT_CACHE")
        .message()
        .hasLineCount(1);
  }

  @Test
  void aNameThatLeadsOutOfTheFolderIsRefused() throws IOException {
    Path program = directory.resolve("evil.jar");
    write(program, List.of("server/server.jar", "server/../../evil"), "evil");

    assertThatThrownBy(() -> new ServerFiles(program, cache()).unpack())
        .isInstanceOf(StartupFailure.class);
    assertThat(directory.resolve("evil")).doesNotExist();
    assertThat(cache().toFile().list()).noneMatch(name -> name.startsWith("unfinished"));
  }

  private Path unpack(String content) throws IOException {
    return new ServerFiles(program(content), cache()).unpack();
  }

  private Path cache() {
    return directory.resolve("cache");
  }

  private Path program(String content) throws IOException {
    Path program = directory.resolve(content + ".jar");
    write(program, List.of("Main.class", "server/", "server/server.jar"), content);
    return program;
  }

  private static void write(Path program, List<String> names, String content) throws IOException {
    try (OutputStream file = Files.newOutputStream(program);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String name : names) {
        add(zip, name, name.endsWith("/") ? "" : content);
      }
      add(zip, "server/ROOT/WEB-INF/web.xml", "application");
    }
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
