package org.folkmoot.files.formats;

import java.awt.color.CMMException;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.folkmoot.kernel.SpecSource;

/**
 * The colours that a PNG file means by its numbers. What cannot be used is left out: then the
 * numbers are those of screens, as for files that say nothing.
 */
@SpecSource(document = "Portable Network Graphics (W3C, third edition)", section = "11.3.2.3")
final class PngProfile {

  /** Packed and unpacked; profiles of cameras and screens have some kilobytes. */
  static final int LONGEST = 1024 * 1024;

  private static final int RED_GREEN_BLUE = 3;

  private PngProfile() {}

  /**
   * Reads the content of a chunk {@code iCCP}: a name, a zero, the method 0, and a packed profile.
   *
   * @return empty if that is no profile of red, green and blue, or one of more than a megabyte
   */
  static Optional<ICC_ColorSpace> read(byte[] chunk) {
    int name = 0;
    while (name < chunk.length && chunk[name] != 0) {
      name++;
    }
    int packed = name + 2;
    if (packed >= chunk.length || chunk[name + 1] != 0) {
      return Optional.empty();
    }
    try {
      return unpacked(chunk, packed).map(ICC_Profile::getInstance).flatMap(PngProfile::colors);
    } catch (DataFormatException | IllegalArgumentException | CMMException e) {
      return Optional.empty();
    }
  }

  private static Optional<ICC_ColorSpace> colors(ICC_Profile profile) {
    return profile.getNumComponents() == RED_GREEN_BLUE
        ? Optional.of(new ICC_ColorSpace(profile))
        : Optional.empty();
  }

  private static Optional<byte[]> unpacked(byte[] chunk, int from) throws DataFormatException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(chunk, from, chunk.length - from);
      byte[] profile = new byte[LONGEST];
      int length = 0;
      while (!inflater.finished() && length < profile.length) {
        int more = inflater.inflate(profile, length, profile.length - length);
        if (more == 0) {
          return Optional.empty();
        }
        length += more;
      }
      return inflater.finished() ? Optional.of(Arrays.copyOf(profile, length)) : Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
