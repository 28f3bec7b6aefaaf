package org.folkmoot.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {

  @TempDir private Path folder;

  @Test
  void ofTheListOnlyWholeLinesOfTheClassPathCount() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("classes"),
            """
            # a note
            java/lang/Object id: 0
            @lambda-proxy java/lang/Object run ()Ljava/lang/Runnable; ()V
            org/h2/Driver id: 7 super: 0 interfaces: 3
            org/folkmoot/pages/Csv id: 9 super: 0 source: /ROOT/WEB-INF/classes/
            org/h2/Dri""");

    assertThat(StartCache.classesOf(list))
        .containsExactly(
            "java/lang/Object",
            "@lambda-proxy java/lang/Object run ()Ljava/lang/Runnable; ()V",
            "org/h2/Driver");
  }

  @Test
  void anEmptyListHasNone() throws IOException {
    assertThat(StartCache.classesOf(Files.createFile(folder.resolve("classes")))).isEmpty();
  }
}
