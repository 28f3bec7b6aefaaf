package org.folkmoot.files.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.folkmoot.kernel.SpecSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a document is, by its content alone. Of containers the table at their end is read, as
 * office programs do, and the one part that says what they hold; nothing else is unpacked.
 */
@SpecSource(document = "ECMA-376-2", section = "10.1.2")
@SpecSource(document = "OpenDocument 1.3, part 2", section = "3.3")
public final class Documents {

  private static final int MOST_PARTS = 5_000;
  private static final long MOST_UNPACKED = 500L * 1024 * 1024;
  private static final int LONGEST_LIST = 1024 * 1024;
  private static final int LONGEST_TYPE = 200;
  private static final byte[] LOCKED = "EncryptedPackage".getBytes(UTF_16LE);

  private Documents() {}

  /**
   * The kind of a document.
   *
   * @throws FormatRefusal if it is none that is taken: of another kind, with a program inside, with
   *     a password, or packed so that it fills a disk
   */
  public static DocumentKind check(Path file) throws IOException {
    Signature kind = Signature.of(file);
    if (kind.isPicture()) {
      throw FormatRefusal.pictureAsDocument();
    }
    return switch (kind) {
      case PDF -> DocumentKind.PDF;
      case ZIP -> ofContainer(file);
      case EMPTY -> throw FormatRefusal.empty();
      case OFFICE -> throw isLocked(file) ? FormatRefusal.encrypted() : FormatRefusal.oldOffice();
      default -> throw FormatRefusal.otherDocument();
    };
  }

  private static DocumentKind ofContainer(Path file) throws IOException {
    try (ZipFile container = new ZipFile(file.toFile())) {
      checkParts(container, Files.size(file));
      String type = part(container, "mimetype", LONGEST_TYPE).strip();
      return type.isEmpty() ? ofOpenXml(container) : ofOpenDocument(container, type);
    } catch (ZipException | IllegalArgumentException e) {
      throw FormatRefusal.broken();
    }
  }

  /** A part that lies in another one counts twice, and gives itself away by that. */
  private static void checkParts(ZipFile container, long length) {
    if (container.size() > MOST_PARTS) {
      throw FormatRefusal.bomb();
    }
    long packed = 0;
    long unpacked = 0;
    for (ZipEntry part : container.stream().map(ZipEntry.class::cast).toList()) {
      packed += Math.max(0, part.getCompressedSize());
      unpacked += Math.max(0, part.getSize());
      if (packed > length || unpacked > MOST_UNPACKED) {
        throw FormatRefusal.bomb();
      } else if (isProgram(part.getName().toLowerCase(Locale.ROOT))) {
        throw FormatRefusal.macros();
      }
    }
  }

  private static boolean isProgram(String part) {
    return part.endsWith("vbaproject.bin")
        || part.contains("/activex/")
        || part.startsWith("basic/")
        || part.startsWith("scripts/");
  }

  private static DocumentKind ofOpenXml(ZipFile container) throws IOException {
    String list = part(container, "[Content_Types].xml", LONGEST_LIST);
    if (list.toLowerCase(Locale.ROOT).contains("macroenabled")) {
      throw FormatRefusal.macros();
    }
    return DocumentKind.ofContentTypes(list).orElseThrow(FormatRefusal::otherDocument);
  }

  private static DocumentKind ofOpenDocument(ZipFile container, String type) throws IOException {
    if (part(container, "META-INF/manifest.xml", LONGEST_LIST).contains("encryption-data")) {
      throw FormatRefusal.encrypted();
    }
    return DocumentKind.ofMediaType(type)
        .filter(kind -> kind != DocumentKind.PDF)
        .orElseThrow(FormatRefusal::otherDocument);
  }

  private static String part(ZipFile container, String name, int longest) throws IOException {
    @Nullable ZipEntry entry = container.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (InputStream content = container.getInputStream(entry)) {
      byte[] bytes = content.readNBytes(longest + 1);
      if (bytes.length > longest) {
        throw FormatRefusal.bomb();
      }
      return new String(bytes, ISO_8859_1);
    }
  }

  /** A container of old office programs holds either an old document or a locked new one. */
  private static boolean isLocked(Path file) throws IOException {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      int matched = 0;
      for (int next = content.read(); next >= 0; next = content.read()) {
        if (next == LOCKED[matched]) {
          matched++;
        } else {
          matched = next == LOCKED[0] ? 1 : 0;
        }
        if (matched == LOCKED.length) {
          return true;
        }
      }
      return false;
    }
  }
}
