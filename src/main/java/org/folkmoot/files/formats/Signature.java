package org.folkmoot.files.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kind of a file by its first bytes; names and what browsers say do not count. */
enum Signature {
  EMPTY,
  JPEG,
  PNG,
  HEIC,
  GIF,
  WEBP,
  AVIF,
  TIFF,
  BMP,
  SVG,
  PDF,
  ZIP,
  OFFICE,
  OTHER;

  private static final int BYTES = 1024;

  private static final Pattern BOX = Pattern.compile("(?s).{4}ftyp(.{4}).*");

  /** The kind of a file. */
  static Signature of(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return of(new String(content.readNBytes(BYTES), ISO_8859_1));
    }
  }

  private static Signature of(String begin) {
    if (begin.isEmpty()) {
      return EMPTY;
    } else if (begin.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    } else if (begin.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    } else if (begin.startsWith("%PDF-")) {
      return PDF;
    } else if (begin.startsWith("PK\u0003\u0004")) {
      return ZIP;
    } else if (begin.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OFFICE;
    }
    return ofOtherPicture(begin);
  }

  private static Signature ofOtherPicture(String begin) {
    if (BOX.matcher(begin).matches()) {
      return ofBrand(begin.substring(8, 12));
    } else if (begin.startsWith("GIF8")) {
      return GIF;
    } else if (begin.startsWith("RIFF") && begin.startsWith("WEBP", 8)) {
      return WEBP;
    } else if (begin.startsWith("II*\0") || begin.startsWith("MM\0*")) {
      return TIFF;
    } else if (begin.startsWith("BM")) {
      return BMP;
    }
    return begin.toLowerCase(Locale.ROOT).contains("<svg") ? SVG : OTHER;
  }

  /** Boxes begin pictures of telephones, and films. */
  private static Signature ofBrand(String brand) {
    return switch (brand) {
      case "avif", "avis" -> AVIF;
      case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1" -> HEIC;
      default -> OTHER;
    };
  }

  /** Whether it is a picture, of whatever kind. */
  boolean isPicture() {
    return switch (this) {
      case JPEG, PNG, HEIC, GIF, WEBP, AVIF, TIFF, BMP, SVG -> true;
      default -> false;
    };
  }
}
