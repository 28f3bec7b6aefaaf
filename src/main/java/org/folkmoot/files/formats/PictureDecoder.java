package org.folkmoot.files.formats;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * Decodes a picture, leaving out so many rows and columns that it is at least twice as wide as what
 * is made of it: a picture of 40 million pixels never lies in memory as a whole.
 */
final class PictureDecoder {

  private static final long MOST_DECODED = 12_000_000;

  private PictureDecoder() {}

  /**
   * Decodes a file.
   *
   * @param format name by which the JDK knows its reader
   * @param wanted pixels in a row that are needed, before it is turned
   * @throws FormatRefusal if it cannot be decoded
   */
  static BufferedImage decode(Path file, String format, PictureHeader header, int wanted)
      throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (FileImageInputStream content = new FileImageInputStream(file.toFile())) {
      // texts that are packed in the file are left unread; its colours the header has read
      reader.setInput(content, true, true);
      ImageReadParam part = reader.getDefaultReadParam();
      int step = step(header, wanted);
      part.setSourceSubsampling(step, step, 0, 0);
      if (header.inks()) {
        Raster inks = reader.readRaster(0, part);
        return Colors.ofInks(inks, header.mixed());
      }
      BufferedImage picture = reader.read(0, part);
      boolean isSettled = !picture.getColorModel().getColorSpace().isCS_sRGB();
      BufferedImage shown = Colors.ofScreen(picture);
      return isSettled
          ? shown
          : header.colors().map(colors -> Colors.from(colors, shown)).orElse(shown);
    } catch (IOException | RuntimeException e) {
      throw FormatRefusal.broken();
    } finally {
      reader.dispose();
    }
  }

  private static int step(PictureHeader header, int wanted) {
    int step = Math.max(1, header.width() / (2 * wanted));
    while ((long) (header.width() / step) * (header.height() / step) > MOST_DECODED) {
      step++;
    }
    return step;
  }
}
