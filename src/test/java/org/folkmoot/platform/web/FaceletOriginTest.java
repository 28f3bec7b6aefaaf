package org.folkmoot.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W-9 of the security catalog: which addresses Faces may compile, whatever an include names. */
class FaceletOriginTest {

  @TempDir private Path directory;
  private Path root;

  @BeforeEach
  void anApplicationWithFilesBesideIt() throws IOException {
    root = Files.createDirectories(directory.resolve("app"));
    write("app/help.xhtml");
    write("app/WEB-INF/tags/field.xhtml");
    write("app/WEB-INF/web.xml");
    write("app-evil/help.xhtml");
    write("outside.xhtml");
    jar("app/WEB-INF/lib/faces.jar");
    jar("elsewhere.jar");
  }

  @Nested
  class AFile {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "app/help.xhtml",
          "app/WEB-INF/tags/field.xhtml",
          "app/WEB-INF/../help.xhtml",
          "app/../app/help.xhtml"
        })
    void insideTheApplicationIsOurs(String address) {
      assertThat(isOurs("file:" + directory + "/" + address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "outside.xhtml",
          "app-evil/help.xhtml",
          "app/../outside.xhtml",
          "app/WEB-INF/../../outside.xhtml",
          "app/%2e%2e/outside.xhtml",
          "app/..%2foutside.xhtml",
          "app/help.xhtml?x=1",
          "app/absent.xhtml"
        })
    void thatIsOutsideOrAbsentIsRefused(String address) {
      assertThat(isOurs("file:" + directory + "/" + address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "app/WEB-INF/web.xml",
          "app/WEB-INF/web.xml?.xhtml",
          "app/WEB-INF/web.xml#.xhtml",
          "app/WEB-INF/web.xml%00.xhtml",
          "app/WEB-INF/web.xml;.xhtml",
          "app/"
        })
    void thatIsNoPageIsRefused(String address) {
      assertThat(isOurs("file:" + directory + "/" + address)).isFalse();
    }

    @Test
    void thatIsALinkToTheOutsideIsRefused() throws IOException {
      Files.createSymbolicLink(root.resolve("link.xhtml"), directory.resolve("outside.xhtml"));
      Files.createSymbolicLink(root.resolve("links"), directory.resolve("app-evil"));

      assertThat(isOurs("file:" + root + "/link.xhtml")).isFalse();
      assertThat(isOurs("file:" + root + "/links/help.xhtml")).isFalse();
    }

    @Test
    void onAnotherMachineIsRefused() {
      assertThat(isOurs("file://evil.example" + root + "/help.xhtml")).isFalse();
    }
  }

  @Nested
  class ALibrary {

    @Test
    void insideTheApplicationMayBringPages() {
      assertThat(isOurs("jar:file:" + root + "/WEB-INF/lib/faces.jar!/META-INF/tags/a.xhtml"))
          .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "jar:file:ROOT/WEB-INF/lib/faces.jar!/a.xhtml",
          "jar:file:ROOT/WEB-INF/lib/faces.jar!/META-INF/faces-config.xml",
          "jar:file:ROOT/WEB-INF/lib/faces.jar!/META-INF/../a.xhtml",
          "jar:file:ROOT/WEB-INF/lib/faces.jar!/",
          "jar:file:ROOT/../elsewhere.jar!/META-INF/tags/a.xhtml",
          "jar:http://127.0.0.1:1/evil.jar!/META-INF/tags/a.xhtml"
        })
    void elsewhereOrWithOtherFilesIsRefused(String address) {
      assertThat(isOurs(address.replace("ROOT", root.toString()))).isFalse();
    }
  }

  @Nested
  class AnotherAddress {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://127.0.0.1:1/help.xhtml",
          "https://evil.example/help.xhtml",
          "ftp://evil.example/help.xhtml",
          "mailto:a@evil.example?help.xhtml",
          "jrt:/java.base/help.xhtml"
        })
    void isRefusedUnseen(String address) {
      assertThat(isOurs(address)).isFalse();
    }

    @Test
    void ofTheServerForAFileOfOursIsOurs() throws MalformedURLException {
      assertThat(FaceletOrigin.isWithin(served("/server/help.xhtml"), root)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/server/../outside.xhtml",
          "/server//../outside.xhtml",
          "/server/WEB-INF/web.xml",
          "/server/absent.xhtml",
          "/other/help.xhtml",
          "/help.xhtml"
        })
    void ofTheServerForAnythingElseIsRefused(String path) throws MalformedURLException {
      assertThat(FaceletOrigin.isWithin(served(path), root)).isFalse();
    }

    private static URL served(String path) throws MalformedURLException {
      return new URL(null, "jndi:" + path, new Unopened());
    }
  }

  /** Only the address is looked at: opening it fails the test. */
  private static final class Unopened extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) {
      throw new AssertionError("opened " + url);
    }
  }

  private boolean isOurs(String address) {
    try {
      return FaceletOrigin.isWithin(new URL(address), root);
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(address, e);
    }
  }

  private void write(String path) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<html/>");
  }

  private void jar(String path) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      for (String entry : new String[] {"META-INF/tags/a.xhtml", "a.xhtml"}) {
        jar.putNextEntry(new ZipEntry(entry));
        jar.closeEntry();
      }
    }
  }
}
