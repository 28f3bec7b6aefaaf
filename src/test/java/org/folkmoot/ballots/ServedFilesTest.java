package org.folkmoot.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.folkmoot.kernel.Bytes;
import org.junit.jupiter.api.Test;

/** What is served of scripts and style sheets is the same program, and only shorter. */
class ServedFilesTest {

  /** Sources in the order in which a file system may give them. */
  private record Folder(boolean backwards) implements ServedFiles.Sources {

    @Override
    public List<String> list(String folder) throws IOException {
      try (Stream<Path> files = Files.list(ScriptFiles.FOLDER.resolve(folder))) {
        List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
        return backwards
            ? names.stream().sorted(java.util.Comparator.reverseOrder()).toList()
            : names;
      }
    }

    @Override
    public byte[] read(String path) throws IOException {
      return Files.readAllBytes(ScriptFiles.FOLDER.resolve(path));
    }
  }

  private static Map<String, Bytes> all(boolean backwards) throws IOException {
    Map<String, Bytes> all = new TreeMap<>();
    Folder sources = new Folder(backwards);
    ServedFiles.ofVoters(sources).files().forEach((name, file) -> all.put("booth/" + name, file));
    ServedFiles.ofKeyHolders(sources)
        .files()
        .forEach((name, file) -> all.put("trustee/" + name, file));
    return all;
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }

  @Test
  void theSameSourcesGiveTheSameBytes() throws IOException {
    assertThat(all(true)).isEqualTo(all(false));
    assertThat(all(false)).containsKeys("booth/booth.html", "booth/words-cy.txt", "booth/base.css");
    ReleasedFiles released = ServedFiles.ofVoters(new Folder(false)).released();
    assertThat(released.list()).contains("  app.js\n").doesNotContain("trustee");
  }

  /** Token by token, with the ends of lines between them, which can mean something in scripts. */
  @Test
  void theServedScriptsAreTheSamePrograms() throws IOException {
    int scripts = 0;
    for (Map.Entry<String, Bytes> one : all(false).entrySet()) {
      if (one.getKey().endsWith(".js")) {
        String source = Files.readString(ScriptFiles.FOLDER.resolve(one.getKey()));
        String served = text(one.getValue());
        assertThat(ScriptTokens.of(served)).as(one.getKey()).isEqualTo(ScriptTokens.of(source));
        assertThat(served.length()).as(one.getKey()).isLessThan(source.length());
        assertThat(served.lines()).noneMatch(line -> line.startsWith("//") || line.isBlank());
        scripts++;
      }
    }
    assertThat(scripts).isGreaterThan(80);
  }

  @Test
  void onlyWholeLinesOfCommentsGo() {
    String source =
        """
        /** One line. */
        // "another"
          const address = "https://example.org"; // stays
          /*
           * several
           */
          const pattern = /\\/\\*/; /* stays, too */

          /* before */ const half = 1 / 2 /* here */ / 3;
        \tconst text = `// ${"`" + '//'} /*`;
        """;
    assertThat(ServedText.of("a.js", source))
        .isEqualTo(
            """
            const address = "https://example.org"; // stays
            const pattern = /\\/\\*/; /* stays, too */
            /* before */ const half = 1 / 2 /* here */ / 3;
            const text = `// ${"`" + '//'} /*`;
            """);
    assertThat(ServedText.of("a.css", "  //x {\n    a: b;\n  }\n/* c */\n"))
        .isEqualTo("//x {\na: b;\n}\n");
    assertThat(ServedText.of("a.js", "")).isEmpty();
  }

  @Test
  void whatCannotBeToldApartIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServedText.of("a.js", "/* one\n two */ const a = 1;\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> ServedText.of("a.js", "/* one\n"));
  }

  @Test
  void tokensTellProgramsApart() {
    assertThat(ScriptTokens.of("a\n/b/g.test(c)")).isNotEqualTo(ScriptTokens.of("a /b/g.test(c)"));
    assertThat(ScriptTokens.of("return /a[/]\"b/ // c\n"))
        .containsExactly("return", "/a[/]\"b/", "\n");
    assertThat(ScriptTokens.of("`a${b + `c${{}}`}//d`"))
        .containsExactly("`a${", "b", "+", "`c${", "{", "}", "}`", "}//d`");
    assertThatIllegalArgumentException().isThrownBy(() -> ScriptTokens.of("`a\n// b`"));
  }
}
