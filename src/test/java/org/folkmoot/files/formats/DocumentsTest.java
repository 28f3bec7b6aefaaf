package org.folkmoot.files.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which documents are taken, whatever their names say. */
class DocumentsTest {

  private static final String LIST = "[Content_Types].xml";
  private static final String TYPES =
      "<Types><Override PartName=\"/word/document.xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.%s\"/></Types>";
  private static final String TEXT = "wordprocessingml.document.main+xml";
  private static final byte[] OLD =
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1);

  @TempDir private Path folder;

  private DocumentKind check(byte[] content) throws IOException {
    return Documents.check(Files.write(folder.resolve("sent"), content));
  }

  private void assertRefused(String key, byte[] content) {
    assertThatThrownBy(() -> check(content))
        .isInstanceOfSatisfying(
            FormatRefusal.class, refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
  }

  private static byte[] container(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(ISO_8859_1));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void officeDocumentsAreTakenByTheirLists() throws IOException {
    assertThat(check(container(Map.of(LIST, TYPES.formatted(TEXT))))).isEqualTo(DocumentKind.DOCX);
    assertThat(check(container(Map.of(LIST, TYPES.formatted("spreadsheetml.sheet.main+xml")))))
        .isEqualTo(DocumentKind.XLSX);
    assertThat(
            check(container(Map.of(LIST, TYPES.formatted("presentationml.presentation.main+xml")))))
        .isEqualTo(DocumentKind.PPTX);
  }

  @ParameterizedTest
  @EnumSource(names = {"ODT", "ODS", "ODP", "ODG"})
  void openDocumentsAreTakenByTheirTypes(DocumentKind kind) throws IOException {
    assertThat(
            check(
                container(
                    Map.of("mimetype", kind.mediaType(), "META-INF/manifest.xml", "<manifest/>"))))
        .isEqualTo(kind);
  }

  @Test
  void pdfIsTakenWithWhateverIsInside() throws IOException {
    assertThat(check("%PDF-1.7 /JavaScript (app.alert(1))".getBytes(ISO_8859_1)))
        .isEqualTo(DocumentKind.PDF);
  }

  @Test
  void programsInsideAreRefused() {
    assertRefused(
        "files.rule.macros",
        container(Map.of(LIST, TYPES.formatted(TEXT), "word/vbaProject.bin", "x")));
    assertRefused(
        "files.rule.macros",
        container(
            Map.of(
                LIST,
                "<Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>")));
    assertRefused(
        "files.rule.macros",
        container(Map.of(LIST, TYPES.formatted(TEXT), "word/activeX/activeX1.xml", "x")));
    assertRefused(
        "files.rule.macros",
        container(
            Map.of("mimetype", DocumentKind.ODT.mediaType(), "Basic/Standard/Module1.xml", "x")));
    assertRefused(
        "files.rule.macros",
        container(Map.of("mimetype", DocumentKind.ODS.mediaType(), "Scripts/python/a.py", "x")));
  }

  @Test
  void lockedAndOldOnesAreRefused() {
    assertRefused(
        "files.rule.encrypted",
        SamplePictures.joined(OLD, "  E EncryptedPackage ".getBytes(UTF_16LE)));
    assertRefused(
        "files.rule.oldOffice", SamplePictures.joined(OLD, "WordDocument".getBytes(UTF_16LE)));
    assertRefused(
        "files.rule.encrypted",
        container(
            Map.of(
                "mimetype",
                DocumentKind.ODT.mediaType(),
                "META-INF/manifest.xml",
                "<manifest:encryption-data/>")));
  }

  @Test
  void otherContainersAreRefused() {
    assertRefused("files.rule.otherDocument", container(Map.of("a.html", "<script>")));
    assertRefused(
        "files.rule.otherDocument", container(Map.of("mimetype", "application/epub+zip")));
    assertRefused("files.rule.otherDocument", container(Map.of("mimetype", "application/pdf")));
    assertRefused("files.rule.otherDocument", "<html>".getBytes(ISO_8859_1));
    assertRefused("files.rule.pictureAsDocument", SamplePictures.jpeg(200, 200));
    assertRefused("files.rule.empty", new byte[0]);
    assertRefused("files.rule.broken", "PK\u0003\u0004 and nothing more".getBytes(ISO_8859_1));
    byte[] whole = container(Map.of(LIST, TYPES.formatted(TEXT)));
    assertRefused("files.rule.broken", SamplePictures.cut(whole, 30));
  }

  @Test
  void bombsAreNotUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(LIST));
      zip.write(TYPES.formatted(TEXT).getBytes(ISO_8859_1));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 501; i++) {
        zip.write(zeros);
      }
    }
    assertRefused("files.rule.bomb", bytes.toByteArray());
    assertRefused("files.rule.bomb", container(Map.of(LIST, " ".repeat(1024 * 1024 + 1))));
  }
}
