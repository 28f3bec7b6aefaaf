package org.folkmoot.files.formats;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Brings decoded pictures to the colours of screens (sRGB, 8 bits), in linear time: what Java draws
 * of other kinds goes pixel by pixel through conversions that take minutes.
 */
final class Colors {

  private static final int WHITE = 255;

  private Colors() {}

  /** The same picture in a kind that is drawn fast; transparent parts may be left. */
  static BufferedImage ofScreen(BufferedImage picture) {
    boolean isGray = picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    boolean isWide = picture.getRaster().getTransferType() != DataBuffer.TYPE_BYTE;
    boolean isPlain = picture.getColorModel() instanceof ComponentColorModel;
    if (isPlain && (isGray || (isWide && picture.getColorModel().getColorSpace().isCS_sRGB()))) {
      return ofSamples(picture);
    } else if (picture.getColorModel().getColorSpace().isCS_sRGB()) {
      return picture;
    }
    BufferedImage converted = empty(picture.getWidth(), picture.getHeight());
    return new ColorConvertOp(null).filter(picture, converted);
  }

  /**
   * Brings a picture whose numbers mean other colours to those of screens. Parts that are
   * transparent become white first.
   */
  static BufferedImage from(ICC_ColorSpace colors, BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    BufferedImage plain = empty(width, height);
    Graphics2D pen = plain.createGraphics();
    pen.drawImage(picture, 0, 0, Color.WHITE, null);
    pen.dispose();
    ColorModel model =
        new ComponentColorModel(colors, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(width, height);
    int[] row = new int[width];
    byte[] samples = new byte[3 * width];
    for (int y = 0; y < height; y++) {
      plain.getRaster().getDataElements(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        samples[3 * x] = (byte) (row[x] >> 16);
        samples[3 * x + 1] = (byte) (row[x] >> 8);
        samples[3 * x + 2] = (byte) row[x];
      }
      raster.setDataElements(0, y, width, 1, samples);
    }
    BufferedImage meant = new BufferedImage(model, raster, false, null);
    return new ColorConvertOp(null).filter(meant, empty(width, height));
  }

  /** Takes numbers as they are: one or three colours, perhaps followed by how much is seen. */
  private static BufferedImage ofSamples(BufferedImage picture) {
    Raster raster = picture.getRaster();
    int bands = raster.getNumBands();
    int shift = raster.getSampleModel().getSampleSize(0) - 8;
    boolean hasAlpha = picture.getColorModel().hasAlpha();
    int colors = hasAlpha ? bands - 1 : bands;
    BufferedImage result = empty(picture.getWidth(), picture.getHeight());
    int[] samples = new int[bands * picture.getWidth()];
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      raster.getPixels(0, y, picture.getWidth(), 1, samples);
      for (int x = 0; x < row.length; x++) {
        int at = x * bands;
        int seen = hasAlpha ? samples[at + colors] >> shift : WHITE;
        row[x] =
            pixel(
                onWhite(samples[at] >> shift, seen),
                onWhite(samples[at + colors / 2] >> shift, seen),
                onWhite(samples[at + colors - 1] >> shift, seen));
      }
      result.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return result;
  }

  private static int onWhite(int value, int seen) {
    return (value * seen + WHITE * (WHITE - seen)) / WHITE;
  }

  /**
   * What four printing inks look like, by the plain formula: without the profile of a press it is
   * close, not exact. Programs of Adobe, which are those that write such files, store how much of
   * an ink is missing.
   *
   * @param mixed whether the first three are stored as brightness and two differences
   */
  static BufferedImage ofInks(Raster raster, boolean mixed) {
    BufferedImage result = empty(raster.getWidth(), raster.getHeight());
    int[] samples = new int[4 * raster.getWidth()];
    int[] row = new int[raster.getWidth()];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, samples);
      for (int x = 0; x < row.length; x++) {
        row[x] = ofInks(samples, 4 * x, mixed);
      }
      result.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return result;
  }

  private static int ofInks(int[] samples, int at, boolean mixed) {
    double first = samples[at];
    double second = samples[at + 1];
    double third = samples[at + 2];
    int black = samples[at + 3];
    if (mixed) {
      double blue = second - 128;
      double red = third - 128;
      second = first - 0.344136 * blue - 0.714136 * red;
      third = first + 1.772 * blue;
      first += 1.402 * red;
    }
    return pixel(inked(first, black), inked(second, black), inked(third, black));
  }

  private static int inked(double color, int black) {
    return (int) Math.round(Math.max(0, Math.min(WHITE, color)) * black / WHITE);
  }

  private static int pixel(int red, int green, int blue) {
    return red << 16 | green << 8 | blue;
  }

  private static BufferedImage empty(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }
}
