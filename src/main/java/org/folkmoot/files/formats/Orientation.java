package org.folkmoot.files.formats;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.folkmoot.kernel.SpecSource;

/** How a camera was held, and thus how its picture must be turned to stand upright. */
@SpecSource(document = "CIPA DC-008 (Exif 2.32)", section = "4.6.4")
enum Orientation {
  UPRIGHT,
  MIRRORED,
  UPSIDE_DOWN,
  MIRRORED_UPSIDE_DOWN,
  MIRRORED_LEFT,
  LEFT,
  MIRRORED_RIGHT,
  RIGHT;

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int TIFF = 42;
  private static final int ENTRY_BYTES = 12;

  /**
   * What the directory of a camera says; upright if it says nothing that can be understood. Only
   * this one entry is looked at: everything else in such a directory is written by strangers, too.
   *
   * @param exif from the first byte of the TIFF header on
   */
  static Orientation of(byte[] exif) {
    try {
      ByteBuffer content = ByteBuffer.wrap(exif);
      content.order(content.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      if (content.getShort() != TIFF) {
        return UPRIGHT;
      }
      content.position(content.getInt());
      int entries = Short.toUnsignedInt(content.getShort());
      for (int begin = content.position(); entries > 0; entries--, begin += ENTRY_BYTES) {
        if (Short.toUnsignedInt(content.getShort(begin)) == TAG
            && content.getShort(begin + 2) == SHORT) {
          return ofNumber(Short.toUnsignedInt(content.getShort(begin + 8)));
        }
      }
      return UPRIGHT;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return UPRIGHT;
    }
  }

  private static Orientation ofNumber(int number) {
    return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
  }

  /** Whether rows become columns. */
  boolean isAcross() {
    return switch (this) {
      case MIRRORED_LEFT, LEFT, MIRRORED_RIGHT, RIGHT -> true;
      default -> false;
    };
  }

  /** What turns a picture of this size upright, its corner at zero. */
  AffineTransform turn(int width, int height) {
    return switch (this) {
      case UPRIGHT -> new AffineTransform();
      case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
      case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
      case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
      case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
      case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
    };
  }
}
