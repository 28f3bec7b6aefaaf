package org.folkmoot.files.formats;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.folkmoot.kernel.SpecSource;

/**
 * Reads a JPEG file from marker to marker up to its end, without decoding anything. Whatever
 * follows the end does not count: telephones put films there.
 */
@SpecSource(document = "ITU-T T.81", section = "B.1.1")
final class JpegHeader {

  /** Programs write about ten; each of them costs as much as the whole picture. */
  private static final int MOST_SCANS = 50;

  private static final int END = 0xd9;
  private static final int SCAN = 0xda;
  private static final int EXIF = 0xe1;
  private static final int ADOBE = 0xee;
  private static final int BASELINE = 0xc0;
  private static final int PROGRESSIVE = 0xc2;
  private static final int BITS = 8;
  private static final int INKS = 4;
  private static final byte[] EXIF_SIGN = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ADOBE_BYTES = 12;
  private static final int MIXED = 2;

  private final DataInputStream content;
  private int width;
  private int height;
  private int components;
  private int scans;
  private boolean mixed;
  private Orientation orientation = Orientation.UPRIGHT;

  private JpegHeader(DataInputStream content) {
    this.content = content;
  }

  /**
   * Reads the header of a file.
   *
   * @throws FormatRefusal if it ends too early, or is of a kind that hardly any program writes
   */
  static PictureHeader read(Path file) throws IOException {
    try (DataInputStream content =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return new JpegHeader(content).read();
    } catch (EOFException e) {
      throw FormatRefusal.broken();
    }
  }

  private PictureHeader read() throws IOException {
    content.readUnsignedShort();
    int marker = nextMarker();
    while (marker != END) {
      byte[] segment = segment();
      if (marker == SCAN) {
        scans++;
        marker = markerAfterScan();
      } else {
        look(marker, segment);
        marker = nextMarker();
      }
      if (scans > MOST_SCANS) {
        throw FormatRefusal.unusual();
      }
    }
    if (scans == 0 || components == 0) {
      throw FormatRefusal.broken();
    }
    return new PictureHeader(
        width, height, orientation, components == INKS, mixed, Optional.empty());
  }

  private byte[] segment() throws IOException {
    int length = content.readUnsignedShort() - 2;
    if (length < 0) {
      throw FormatRefusal.broken();
    }
    return content.readNBytes(length);
  }

  private int nextMarker() throws IOException {
    if (content.readUnsignedByte() != 0xff) {
      throw FormatRefusal.broken();
    }
    int marker = 0xff;
    while (marker == 0xff) {
      marker = content.readUnsignedByte();
    }
    return marker;
  }

  /**
   * Skips what is packed: there a marker is what begins with 255 and is neither filled nor counted.
   */
  private int markerAfterScan() throws IOException {
    int marker = 0;
    while (marker == 0 || (marker >= 0xd0 && marker <= 0xd7)) {
      int next = content.readUnsignedByte();
      while (next != 0xff) {
        next = content.readUnsignedByte();
      }
      while (next == 0xff) {
        next = content.readUnsignedByte();
      }
      marker = next;
    }
    return marker;
  }

  private void look(int marker, byte[] segment) {
    if (marker >= BASELINE && marker <= PROGRESSIVE) {
      frame(segment);
    } else if (marker > PROGRESSIVE && marker <= 0xcf && !isTable(marker)) {
      throw FormatRefusal.unusual();
    } else if (marker == EXIF && startsWith(segment, EXIF_SIGN)) {
      orientation = Orientation.of(Arrays.copyOfRange(segment, EXIF_SIGN.length, segment.length));
    } else if (marker == ADOBE && segment.length >= ADOBE_BYTES) {
      mixed = segment[ADOBE_BYTES - 1] == MIXED;
    }
  }

  /** Tables of codes stand among the kinds of frames. */
  private static boolean isTable(int marker) {
    return marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
  }

  private void frame(byte[] segment) {
    if (segment.length < 6 || components > 0) {
      throw FormatRefusal.broken();
    } else if (segment[0] != BITS) {
      throw FormatRefusal.unusual();
    }
    height = ((segment[1] & 0xff) << 8) | (segment[2] & 0xff);
    width = ((segment[3] & 0xff) << 8) | (segment[4] & 0xff);
    components = segment[5];
  }

  private static boolean startsWith(byte[] segment, byte[] sign) {
    return segment.length > sign.length
        && Arrays.equals(segment, 0, sign.length, sign, 0, sign.length);
  }
}
