package org.folkmoot.files.formats;

import java.awt.color.ICC_ColorSpace;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.folkmoot.kernel.SpecSource;

/** Reads a PNG file from chunk to chunk up to its end, without unpacking anything but colours. */
@SpecSource(document = "Portable Network Graphics (W3C, third edition)", section = "5.3")
final class PngHeader {

  private static final int SIGNATURE_BYTES = 8;
  private static final int CHECKSUM_BYTES = 4;
  private static final int LONGEST_EXIF = 64 * 1024;
  private static final int HEADER = 0x49484452;
  private static final int EXIF = 0x65584966;
  private static final int PROFILE = 0x69434350;
  private static final int DATA = 0x49444154;
  private static final int END = 0x49454e44;

  private PngHeader() {}

  /**
   * Reads the header of a file.
   *
   * @throws FormatRefusal if it ends too early
   */
  static PictureHeader read(Path file) throws IOException {
    try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
      return read(content);
    } catch (EOFException e) {
      throw FormatRefusal.broken();
    }
  }

  private static PictureHeader read(RandomAccessFile content) throws IOException {
    content.seek(SIGNATURE_BYTES);
    int length = content.readInt();
    if (length < 0 || content.readInt() != HEADER) {
      throw FormatRefusal.broken();
    }
    int width = content.readInt();
    int height = content.readInt();
    Orientation orientation = Orientation.UPRIGHT;
    Optional<ICC_ColorSpace> colors = Optional.empty();
    boolean hasData = false;
    long next = SIGNATURE_BYTES;
    int kind = HEADER;
    while (kind != END) {
      next += 2L * Integer.BYTES + length + CHECKSUM_BYTES;
      content.seek(next);
      length = content.readInt();
      kind = content.readInt();
      if (length < 0) {
        throw FormatRefusal.broken();
      }
      hasData |= kind == DATA;
      if (kind == EXIF && length <= LONGEST_EXIF) {
        byte[] exif = new byte[length];
        content.readFully(exif);
        orientation = Orientation.of(exif);
      } else if (kind == PROFILE && !hasData && length <= PngProfile.LONGEST) {
        byte[] profile = new byte[length];
        content.readFully(profile);
        colors = PngProfile.read(profile);
      }
    }
    if (!hasData) {
      throw FormatRefusal.broken();
    }
    return new PictureHeader(width, height, orientation, false, false, colors);
  }
}
